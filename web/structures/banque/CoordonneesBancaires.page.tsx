export function CoordonneesBancaires() {
  return null;
}
