type Props = { structureId: number; modifiable: boolean };

export function BlocServices(_props: Props) {
  return null;
}
