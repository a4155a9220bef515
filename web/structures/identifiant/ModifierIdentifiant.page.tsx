export function ModifierIdentifiant() {
  return null;
}
