export function MesRattachements() {
  return null;
}
