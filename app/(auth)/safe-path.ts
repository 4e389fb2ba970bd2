/**
 * Where to go after signing in: a path of ours, or the start page. An address of another site, however it is disguised
 * (//, /\, control characters, user@host), is not followed.
 */
export function safePath(wanted: string | string[] | undefined): string {
  if (typeof wanted !== "string" || !wanted.startsWith("/")) return "/";
  const base = "http://tenure.invalid";
  if (!URL.canParse(wanted, base)) return "/";
  const { origin, pathname, search, hash } = new URL(wanted, base);
  if (origin !== base || pathname.startsWith("//") || pathname.startsWith("/sign-") || pathname.startsWith("/api/")) return "/";
  return pathname + search + hash;
}
