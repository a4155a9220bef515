export function Liens() {
  return null;
}
