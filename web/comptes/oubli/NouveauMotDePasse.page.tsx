export function NouveauMotDePasse() {
  return null;
}
