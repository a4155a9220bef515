import { Download } from 'lucide-react';
import { lienFichier } from '../api/liens.ts';
import { useLecture } from '../api/requetes.ts';
import { Attente } from '../design/messages/Attente.tsx';
import { Badge } from '../design/messages/Badge.tsx';
import { FilAriane } from '../design/page/FilAriane.tsx';
import { RefusPage } from '../shell/RefusPage.tsx';
import { useTitre } from '../shell/titre.ts';
import styles from './Documents.module.css';

const FORMATS: Readonly<Record<string, string>> = {
  FACTURX: 'PDF Factur-X',
  PDF_TEXTE: 'PDF',
  PDF_IMAGE: 'PDF scanné',
};

/** The invoices of the exercises: files to download, then to deposit as one's own. */
export function Documents() {
  useTitre('Documents d’exercice');
  const documents = useLecture('listerDocuments', {});
  if (documents.isPending) return <Attente />;
  if (documents.isError) return <RefusPage refus={documents.error.refus} />;
  return (
    <>
      <FilAriane etapes={[{ libelle: 'Portail', vers: '/portail' }, { libelle: 'Documents d’exercice' }]} />
      <h1>Documents d’exercice</h1>
      <p className={styles.chapeau}>
        Des factures toutes prêtes de la Menuiserie Aubrac, votre entreprise d’exercice (SIRET 000 101 014 00017).
        Téléchargez-en une, puis déposez-la dans « Factures émises ».
      </p>
      <ul className={styles.documents}>
        {documents.data.map((d) => (
          <li key={d.cle} className={styles.document}>
            <div className={styles.texte}>
              <h2>{d.titre}</h2>
              <p>{d.description}</p>
              <p className={styles.fichier}>
                <Badge>{FORMATS[d.format] ?? d.format}</Badge> <code>{d.nom}</code>
              </p>
            </div>
            <a
              className={styles.lien}
              href={lienFichier('telechargerDocument', { params: { cle: d.cle } })}
              download={d.nom}
            >
              <Download size={20} aria-hidden="true" />
              Télécharger<span className="hors-ecran"> {d.titre}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
