export function AjouterAbonnement() {
  return null;
}
