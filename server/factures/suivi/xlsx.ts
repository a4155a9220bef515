import { ecrireZip } from './zip.ts';

/** A cell: a text stays a text, whatever it looks like; amounts in centimes; days `AAAA-MM-JJ`. */
export type CelluleXlsx =
  | { texte: string }
  | { centimes: number }
  | { nombre: number }
  | { jour: string; heure?: string | undefined }
  | null;

/** Rank of each format in `STYLES`. */
const STYLE = { texte: 1, entete: 2, montant: 3, jour: 4, instant: 5 } as const;

const STYLES = `<?xml version="1.0" encoding="UTF-8"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy\\ hh:mm"/></numFmts>
<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
<borders count="1"><border/></borders>
<cellStyleXfs count="1"><xf/></cellStyleXfs>
<cellXfs count="6"><xf/><xf numFmtId="49" applyNumberFormat="1"/><xf fontId="1" applyFont="1"/><xf numFmtId="4" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/></cellXfs>
</styleSheet>`;

const TYPES = `<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`;

const ESPACE_DE_NOMS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const LIENS = `<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${ESPACE_DE_NOMS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
const LIENS_DU_CLASSEUR = `<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${ESPACE_DE_NOMS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${ESPACE_DE_NOMS}/styles" Target="styles.xml"/></Relationships>`;

const ECHAPPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Characters that XML 1.0 does not allow are left out. */
const enXml = (texte: string): string =>
  texte.replace(/(?![\n\t])[\p{Cc}\ufffe\uffff\p{Cs}]/gu, '').replace(/[&<>"]/g, (c) => ECHAPPES[c] ?? c);

/** Days since 30 December 1899, as a spreadsheet counts. */
function serie(jour: string, heure = '00:00'): number {
  const ms = Date.parse(`${jour}T${heure}:00.000Z`) - Date.parse('1899-12-30T00:00:00.000Z');
  return ms / 86_400_000;
}

function ecrireCellule(cellule: CelluleXlsx): string {
  if (cellule === null) return '<c/>';
  if ('texte' in cellule) return enTexte(cellule.texte, STYLE.texte);
  if ('centimes' in cellule) return `<c s="${STYLE.montant}"><v>${cellule.centimes / 100}</v></c>`;
  if ('nombre' in cellule) return `<c><v>${cellule.nombre}</v></c>`;
  const style = cellule.heure === undefined ? STYLE.jour : STYLE.instant;
  return `<c s="${style}"><v>${serie(cellule.jour, cellule.heure)}</v></c>`;
}

const enTexte = (texte: string, style: number): string =>
  `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${enXml(texte)}</t></is></c>`;

type Feuille = { nom: string; entetes: readonly string[]; lignes: readonly (readonly CelluleXlsx[])[] };

/** A workbook of one sheet, its header bold and kept in sight. Nothing in it is a formula. */
export function ecrireXlsx({ nom, entetes, lignes }: Feuille): Promise<Uint8Array> {
  const rangees = [
    `<row>${entetes.map((entete) => enTexte(entete, STYLE.entete)).join('')}</row>`,
    ...lignes.map((ligne) => `<row>${ligne.map(ecrireCellule).join('')}</row>`),
  ];
  const feuille = `<?xml version="1.0" encoding="UTF-8"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="${entetes.length}" width="20" customWidth="1"/></cols><sheetData>${rangees.join('')}</sheetData></worksheet>`;
  const classeur = `<?xml version="1.0" encoding="UTF-8"?>
<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${ESPACE_DE_NOMS}"><sheets><sheet name="${enXml(nom)}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
  const parties = {
    '[Content_Types].xml': TYPES,
    '_rels/.rels': LIENS,
    'xl/workbook.xml': classeur,
    'xl/_rels/workbook.xml.rels': LIENS_DU_CLASSEUR,
    'xl/styles.xml': STYLES,
    'xl/worksheets/sheet1.xml': feuille,
  };
  const encodeur = new TextEncoder();
  return ecrireZip(
    Object.entries(parties).map(([chemin, xml]) => ({ nom: chemin, octets: encodeur.encode(xml), comprimer: true })),
  );
}
