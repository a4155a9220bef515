type Props = { structureId: number; modifiable: boolean };

export function BlocMandat(_props: Props) {
  return null;
}
