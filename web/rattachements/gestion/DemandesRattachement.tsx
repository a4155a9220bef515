export function DemandesRattachement() {
  return null;
}
