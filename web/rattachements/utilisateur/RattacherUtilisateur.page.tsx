export function RattacherUtilisateur() {
  return null;
}
