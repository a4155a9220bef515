export function Activites() {
  return null;
}
