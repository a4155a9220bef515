export function MesAbonnements() {
  return null;
}
