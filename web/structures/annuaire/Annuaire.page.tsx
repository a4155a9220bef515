export function Annuaire() {
  return null;
}
