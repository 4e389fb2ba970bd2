/**
 * Whom to count tries against. A reverse proxy appends what it saw to the list, so only the last entry cannot be
 * written by the sender; without a proxy the server itself fills the header in.
 */
export const addressOf = (forwardedFor: string | null | undefined): string => forwardedFor?.split(",").at(-1)?.trim() || "unknown";
