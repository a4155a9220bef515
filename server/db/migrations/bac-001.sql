-- Technical tables: what makes a bac replayable. They are not part of the simulated world.
CREATE TABLE meta (cle TEXT PRIMARY KEY, valeur TEXT NOT NULL) STRICT;

CREATE TABLE journal (
  n INTEGER PRIMARY KEY,
  racine INTEGER NOT NULL,            -- n of the act of a person that caused this one (itself, most often)
  instant TEXT NOT NULL,              -- simulated
  instantReel TEXT NOT NULL,
  acteur TEXT NOT NULL,
  acte TEXT NOT NULL,
  entree TEXT NOT NULL,
  graine INTEGER NOT NULL,
  resultat TEXT NOT NULL,
  echeance INTEGER,                   -- id of the échéance that it executes
  discret INTEGER NOT NULL DEFAULT 0, -- 1: not worth an « annuler » of its own
  cle TEXT                            -- one gesture of a person, so that a double click counts once
) STRICT;
CREATE UNIQUE INDEX journal_cle ON journal (cle) WHERE cle IS NOT NULL;

CREATE TABLE instantanes (n INTEGER PRIMARY KEY, lignes INTEGER NOT NULL, contenu BLOB NOT NULL) STRICT;

CREATE TABLE branches (
  id INTEGER PRIMARY KEY,
  depart INTEGER NOT NULL,
  repere TEXT NOT NULL,               -- which act stood at `depart`: the branch only grows on that history
  actes INTEGER NOT NULL,
  quitteeLe TEXT NOT NULL,
  contenu BLOB NOT NULL
) STRICT;

CREATE TABLE fichiers (
  sha256 TEXT PRIMARY KEY,
  octets BLOB NOT NULL,
  taille INTEGER NOT NULL,
  recuLe TEXT NOT NULL
) STRICT;

-- The simulated world: everything that the portal would know.
CREATE TABLE echeances (
  id INTEGER PRIMARY KEY,
  instant TEXT NOT NULL,
  acteur TEXT NOT NULL,
  acte TEXT NOT NULL,
  entree TEXT NOT NULL,
  objet TEXT
) STRICT;
CREATE INDEX echeances_instant ON echeances (instant, id);
CREATE INDEX echeances_objet ON echeances (objet);

CREATE TABLE insee (
  siret TEXT PRIMARY KEY,
  siren TEXT NOT NULL,
  raisonSociale TEXT NOT NULL,
  adresse TEXT NOT NULL,
  codePostal TEXT NOT NULL,
  ville TEXT NOT NULL,
  categorieJuridique TEXT NOT NULL,
  categorieEntreprise TEXT NOT NULL,
  dateCreation TEXT NOT NULL,
  estActif INTEGER NOT NULL,
  nonDiffusible INTEGER NOT NULL,
  siege INTEGER NOT NULL,
  predecesseur TEXT,
  successeur TEXT,
  nature TEXT NOT NULL CHECK (nature IN ('PRIVEE', 'PUBLIQUE')),
  numeroTva TEXT NOT NULL
) STRICT;

CREATE TABLE comptes (
  id INTEGER PRIMARY KEY,
  emailConnexion TEXT NOT NULL UNIQUE,
  emailContact TEXT NOT NULL,
  nom TEXT NOT NULL,
  prenom TEXT NOT NULL,
  telephone TEXT,
  motDePasse TEXT,
  questionSecrete TEXT,
  reponseSecrete TEXT,
  cguAccepteesLe TEXT NOT NULL,
  statut TEXT NOT NULL CHECK (statut IN ('EN_ATTENTE_ACTIVATION', 'ACTIF', 'BLOQUE', 'INACTIF', 'SUPPRIME')),
  echecs INTEGER NOT NULL DEFAULT 0,
  bloqueJusqua TEXT,
  creeLe TEXT NOT NULL,
  derniereConnexion TEXT
) STRICT;

CREATE TABLE liens_activation (
  jeton TEXT PRIMARY KEY,
  compteId INTEGER NOT NULL REFERENCES comptes (id),
  emisLe TEXT NOT NULL,
  expireLe TEXT NOT NULL,
  utiliseLe TEXT,
  annuleLe TEXT
) STRICT;
CREATE INDEX liens_activation_compte ON liens_activation (compteId);

CREATE TABLE sieges (
  compteId INTEGER PRIMARY KEY REFERENCES comptes (id),
  tenuPar TEXT NOT NULL CHECK (tenuPar IN ('HUMAIN', 'ROBOT')),
  temperament TEXT NOT NULL CHECK (temperament IN ('rapide', 'procedurier', 'absent', 'etourdi'))
) STRICT;

CREATE TABLE courriels (
  id INTEGER PRIMARY KEY,
  modele TEXT NOT NULL,
  destinataire TEXT NOT NULL,
  objet TEXT NOT NULL,
  corps TEXT NOT NULL,
  lien TEXT,
  instant TEXT NOT NULL,
  lu INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE structures (
  id INTEGER PRIMARY KEY,
  typeIdentifiant TEXT NOT NULL
    CHECK (typeIdentifiant IN ('SIRET', 'UE_HORS_FRANCE', 'HORS_UE', 'RIDET', 'TAHITI', 'AUTRE', 'PARTICULIER')),
  identifiant TEXT NOT NULL,
  nature TEXT NOT NULL CHECK (nature IN ('PRIVEE', 'PUBLIQUE')),
  raisonSociale TEXT NOT NULL,
  adresse TEXT NOT NULL,
  complement1 TEXT,
  complement2 TEXT,
  codePostal TEXT NOT NULL,
  ville TEXT NOT NULL,
  pays TEXT NOT NULL DEFAULT 'FR',
  telephone TEXT,
  email TEXT,
  numeroTva TEXT,
  numeroRcs TEXT,
  nonDiffusible INTEGER NOT NULL DEFAULT 0,
  statut TEXT NOT NULL CHECK (statut IN ('ACTIF', 'INACTIF')),
  codeServiceObligatoire INTEGER NOT NULL DEFAULT 0,
  engagementObligatoire INTEGER NOT NULL DEFAULT 0,
  serviceOuEngagement INTEGER NOT NULL DEFAULT 0,
  miseEnPaiementNonRemontee INTEGER NOT NULL DEFAULT 0,
  engagementVerifie INTEGER NOT NULL DEFAULT 0, -- State recipients: the number itself is looked up
  estMoa INTEGER NOT NULL DEFAULT 0,
  estMoaUniquement INTEGER NOT NULL DEFAULT 0,
  delaiPaiement INTEGER NOT NULL DEFAULT 30,
  creeLe TEXT NOT NULL,
  UNIQUE (typeIdentifiant, identifiant)
) STRICT;

CREATE TABLE services (
  id INTEGER PRIMARY KEY,
  structureId INTEGER NOT NULL REFERENCES structures (id),
  code TEXT NOT NULL,
  nom TEXT NOT NULL,
  statut TEXT NOT NULL CHECK (statut IN ('ACTIF', 'INACTIF', 'SUPPRIME')),
  engagementObligatoire INTEGER NOT NULL DEFAULT 0,
  UNIQUE (structureId, code)
) STRICT;

CREATE TABLE engagements (
  id INTEGER PRIMARY KEY,
  structureId INTEGER NOT NULL REFERENCES structures (id),
  numero TEXT NOT NULL,
  objet TEXT NOT NULL,
  UNIQUE (structureId, numero)
) STRICT;

CREATE TABLE rattachements (
  id INTEGER PRIMARY KEY,
  compteId INTEGER NOT NULL REFERENCES comptes (id),
  structureId INTEGER NOT NULL REFERENCES structures (id),
  role TEXT NOT NULL CHECK (role IN ('GP', 'GS', 'US')),
  statut TEXT NOT NULL
    CHECK (statut IN ('EN_COURS_DE_VALIDATION', 'VALIDEE', 'REFUSEE', 'DESACTIVEE', 'SUPPRIMEE')),
  demandeLe TEXT NOT NULL,
  traiteLe TEXT,
  UNIQUE (compteId, structureId)
) STRICT;
CREATE INDEX rattachements_structure ON rattachements (structureId);

CREATE TABLE espaces_ouverts (
  structureId INTEGER NOT NULL REFERENCES structures (id),
  espace TEXT NOT NULL,
  ouvertLe TEXT NOT NULL,
  PRIMARY KEY (structureId, espace)
) STRICT;

CREATE TABLE factures (
  id INTEGER PRIMARY KEY,
  modeDepot TEXT NOT NULL,
  cadre TEXT NOT NULL,
  typeFacture TEXT NOT NULL CHECK (typeFacture IN ('FACTURE', 'AVOIR')),
  numero TEXT,
  dateFacture TEXT,
  devise TEXT NOT NULL,
  modeReglement TEXT,
  typeTva TEXT,
  motifExoneration TEXT,
  fournisseurId INTEGER NOT NULL REFERENCES structures (id),
  destinataireId INTEGER REFERENCES structures (id),
  siretDestinataire TEXT,
  codeService TEXT,
  numeroEngagement TEXT,
  numeroMarche TEXT,
  numeroOrigine TEXT,
  montantHt INTEGER,
  montantTva INTEGER,
  montantTtc INTEGER,
  montantAPayer INTEGER,
  commentaire TEXT,
  fichier TEXT NOT NULL,
  nomFichier TEXT NOT NULL,
  statut TEXT NOT NULL CHECK (statut IN (
    'BROUILLON', 'A_VALIDER_1', 'ERREUR_FOURNISSEUR_SUR_VALIDEUR', 'REFUSEE_1',
    'VALIDEE_1', 'ABSENCE_VALIDATION_1_HORS_DELAI', 'A_VALIDER_2', 'ERREUR_COTRAITANT_SUR_VALIDEUR',
    'REFUSEE_2', 'VALIDEE_2', 'ABSENCE_VALIDATION_2_HORS_DELAI', 'DEPOSEE',
    'ERREUR_FOURNISSEUR_SUR_MOE', 'EN_COURS_ACHEMINEMENT', 'MISE_A_DISPOSITION', 'A_RECYCLER',
    'SUSPENDUE', 'REJETEE', 'MANDATEE', 'MISE_EN_PAIEMENT',
    'COMPTABILISEE', 'MISE_A_DISPOSITION_COMPTABLE', 'ABANDONNEE', 'SUPPRIMEE',
    'ASSOCIEE', 'EN_COURS_TRAITEMENT_PIVOT_S', 'A_VALIDER_MOE', 'REFUSEE_MOE',
    'EN_ATTENTE_RECYCLAGE_FOURNISSEUR', 'ERREUR_MOE_SUR_FOURNISSEUR', 'ERREUR_MOA_SUR_FOURNISSEUR', 'INTERPRETEE_OCR',
    'COMPLETEE', 'ERREUR_FOURNISSEUR_SUR_MOA', 'ERREUR_MOE_SUR_MOA', 'ERREUR_DESTINATAIRE_PD',
    'ERREUR_DESTINATAIRE_EA', 'SERVICE_FAIT', 'NON_CONFORME', 'A_ASSOCIER_MOE',
    'ERREUR_DE_MOE', 'MISE_A_DISPOSITION_MOE', 'PRISE_EN_COMPTE_MOE', 'A_ASSOCIER_MOA',
    'ERREUR_DE_MOA', 'REFUSEE_MOA', 'A_ASSOCIER_FOURNISSEUR', 'REFUSEE_FOURNISSEUR',
    'A_COMPLETER', 'TRANSMISE_MOA', 'PRISE_EN_COMPTE_DESTINATAIRE', 'REMPLACEE_PAR_A22',
    'DUPLIQUE_APRES_REFUS', 'MISE_A_DISPOSITION_MOA', 'PRISE_EN_COMPTE_MOA', 'TECHNIQUE_INCONNU'
  )),
  dateStatut TEXT NOT NULL,
  motif TEXT,
  commentaireStatut TEXT,
  numeroMandat TEXT,
  rejetTraite INTEGER NOT NULL DEFAULT 0,
  telechargee INTEGER NOT NULL DEFAULT 0,
  dateDepot TEXT,
  certificat TEXT,
  creeLe TEXT NOT NULL,
  creePar INTEGER NOT NULL REFERENCES comptes (id),
  -- Last, for a list reads all that comes before it. JSON: what the XML of the file says, shown as it is.
  lignes TEXT
) STRICT;
CREATE UNIQUE INDEX factures_numero ON factures (fournisseurId, numero, substr(dateFacture, 1, 4))
  WHERE statut NOT IN ('BROUILLON', 'SUPPRIMEE');
-- With the statut, a page is found and a search is counted without reading a facture.
CREATE INDEX factures_fournisseur ON factures (fournisseurId, dateDepot DESC, id DESC, statut);
CREATE INDEX factures_destinataire ON factures (destinataireId, dateDepot DESC, id DESC, statut);

CREATE TABLE historique_factures (
  id INTEGER PRIMARY KEY,
  factureId INTEGER NOT NULL REFERENCES factures (id),
  genre TEXT NOT NULL CHECK (genre IN ('STATUT', 'EVENEMENT', 'ACTION')),
  acte TEXT NOT NULL,
  statut TEXT,
  instant TEXT NOT NULL,
  auteurId INTEGER,
  robot INTEGER NOT NULL DEFAULT 0,
  motif TEXT,
  commentaire TEXT
) STRICT;
CREATE INDEX historique_factures_facture ON historique_factures (factureId, id);

CREATE TABLE pieces_jointes (
  id INTEGER PRIMARY KEY,
  factureId INTEGER NOT NULL REFERENCES factures (id),
  fichier TEXT NOT NULL,
  nom TEXT NOT NULL,
  type TEXT NOT NULL,
  designation TEXT,
  taille INTEGER NOT NULL,
  ajouteLe TEXT NOT NULL,
  ajoutePar INTEGER NOT NULL
) STRICT;
CREATE INDEX pieces_jointes_facture ON pieces_jointes (factureId);
