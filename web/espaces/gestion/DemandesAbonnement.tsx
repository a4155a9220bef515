export function DemandesAbonnement() {
  return null;
}
