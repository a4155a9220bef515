/**
 * The view `habilitations` as `estHabilite` reads it (shared/espaces): `service` is the code of the service, null for
 * what names none; `entiere` counts for every service too. To be read under a name: `FROM (${HABILITES}) h`.
 */
export const HABILITES = `SELECT b.compteId, b.structureId, b.espace, v.code AS service,
    b.serviceId IS NULL AND r.role <> 'US' AS entiere
  FROM habilitations b
  JOIN rattachements r ON r.compteId = b.compteId AND r.structureId = b.structureId
  LEFT JOIN services v ON v.id = b.serviceId`;
