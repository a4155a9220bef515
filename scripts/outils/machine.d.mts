export function nodeConvient(version: string): boolean;
