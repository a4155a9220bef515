type Props = {
  structureId: number;
  modifiable: boolean;
  /** Ticked in the window, and not saved before the « Valider » at the bottom of the page [S19]. */
  aOuvrir: readonly string[];
  onChoix: (aOuvrir: string[]) => void;
};

export function BlocEspaces(_props: Props) {
  return null;
}
