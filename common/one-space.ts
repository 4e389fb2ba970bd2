/** Between words one space, whichever and however many were written: as names are stored to be found, and as they are looked for. */
export const oneSpace = (text: string): string => text.replace(/\s+/gu, " ").trim();
