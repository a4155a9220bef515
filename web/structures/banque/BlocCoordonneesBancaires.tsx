type Props = { structureId: number; modifiable: boolean };

export function BlocCoordonneesBancaires(_props: Props) {
  return null;
}
