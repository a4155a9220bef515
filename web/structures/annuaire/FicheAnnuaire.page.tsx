export function FicheAnnuaire() {
  return null;
}
