import { describe, expect, test } from 'vitest';
import { lireComplement, lireRecyclage } from './retour.ts';

const PIECE = { fichier: 'a'.repeat(64), nom: 'pv.pdf', type: 'PROCES_VERBAL', designation: '', taille: 12 };

describe('compléter', () => {
  test('sans rien de nouveau, ne part pas', () => {
    expect(lireComplement({ commentaire: 'Merci', piecesJointes: [] }, 'Merci').defauts).toEqual({
      commentaire: 'RIEN_DE_NOUVEAU',
    });
    expect(lireComplement({ commentaire: '  ', piecesJointes: [] }, undefined).defauts).toEqual({
      commentaire: 'RIEN_DE_NOUVEAU',
    });
  });

  test('une pièce, ou un commentaire changé, suffit', () => {
    expect(lireComplement({ commentaire: '', piecesJointes: [PIECE] }, undefined)).toMatchObject({
      saisi: { piecesJointes: [{ nom: 'pv.pdf' }] },
      defauts: {},
    });
    expect(lireComplement({ commentaire: 'Voici', piecesJointes: [] }, 'Merci').defauts).toEqual({});
  });

  test('une pièce sans type est à corriger', () => {
    const sansType = { ...PIECE, type: '' };
    expect(lireComplement({ commentaire: '', piecesJointes: [sansType] }, undefined).defauts).toEqual({
      'piecesJointes.0.type': 'CHAMP_OBLIGATOIRE',
    });
  });
});

describe('recycler', () => {
  const parametres = { codeServiceObligatoire: false, engagementObligatoire: true, serviceOuEngagement: false };
  const commune = { actif: true, parametres, services: [] };
  const vers = { destinataire: commune, cherche: true, fournisseurPublic: false, jour: '2026-03-02' };
  const tape = { siretDestinataire: '00016803900014', codeService: '', numeroEngagement: '', commentaire: '' };

  test('vers un destinataire qui exige un engagement', () => {
    expect(lireRecyclage(tape, vers).defauts).toEqual({ numeroEngagement: 'ENGAGEMENT_OBLIGATOIRE' });
    expect(lireRecyclage({ ...tape, numeroEngagement: 'BC-1' }, vers).defauts).toEqual({});
  });

  test('sans destinataire, ou vers un destinataire inconnu', () => {
    expect(lireRecyclage({ ...tape, siretDestinataire: '' }, vers).defauts).toEqual({
      siretDestinataire: 'CHAMP_OBLIGATOIRE',
    });
    expect(lireRecyclage(tape, { ...vers, destinataire: undefined }).defauts).toEqual({
      siretDestinataire: 'DESTINATAIRE_INCONNU',
    });
  });

  test('quand le destinataire n’a pas pu être cherché, le serveur jugera', () => {
    expect(lireRecyclage(tape, { ...vers, destinataire: undefined, cherche: false }).defauts).toEqual({});
  });
});
