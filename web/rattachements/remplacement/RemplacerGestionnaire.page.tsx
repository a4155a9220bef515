export function RemplacerGestionnaire() {
  return null;
}
