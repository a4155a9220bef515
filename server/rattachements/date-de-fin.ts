/** What names the end that is planned for a rattachement: forgotten as soon as it moves. */
export const objetDeLaFin = (id: number): string => `rattachement:fin:${id}`;
