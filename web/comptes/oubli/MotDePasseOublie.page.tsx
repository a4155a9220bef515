export function MotDePasseOublie() {
  return null;
}
