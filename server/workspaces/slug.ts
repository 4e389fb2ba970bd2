/** What stands in addresses: /acme-corp/overview. */
export const slugPattern = /^[a-z0-9](?:[a-z0-9-]{0,46}[a-z0-9])?$/;

/** First segments of addresses that pages, files or a later page of ours answer. */
const reserved = new Set(
  (
    "sign-in sign-up sign-out account new-workspace share api invite reset-password verify _next static public assets " +
    "admin docs help legal status health robots sitemap favicon manifest www app settings workspaces workspace"
  ).split(" "),
);

export const isReserved = (slug: string): boolean => reserved.has(slug);

/** "Éditions Noël & Cie" → "editions-noel-cie"; empty when the name has no Latin letter or digit. */
export function slugFromName(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 48)
    .replace(/^-+|-+$/g, "");
}
