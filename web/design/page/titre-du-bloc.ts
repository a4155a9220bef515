/** When what had the focus goes away, the title of its `Section` takes it. */
export function focaliserLeTitreDuBloc(depuis: Element | null): void {
  depuis?.closest('section')?.querySelector('h2')?.focus();
}
