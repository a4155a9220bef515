export function DemanderRattachement() {
  return null;
}
