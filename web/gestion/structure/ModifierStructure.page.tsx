export function ModifierStructure() {
  return null;
}
