const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What is no id names no import either: a page answers both the same way. */
export const isUuid = (text: string): boolean => uuid.test(text);
