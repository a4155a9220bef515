type Props = { structureId: number; modifiable: boolean };

export function BlocUtilisateurs(_props: Props) {
  return null;
}
