/** Postgres keeps every character but U+0000: a text that has one is nobody's value. */
export const isStorable = (text: string): boolean => !text.includes("\0");
