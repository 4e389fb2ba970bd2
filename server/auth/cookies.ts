/** Served over https, as NEXTAUTH_URL says: behind a proxy the request itself does not tell. */
export const servedSecurely = (): boolean => process.env.NEXTAUTH_URL?.startsWith("https://") ?? false;

/** `__Host-` binds a cookie to this host and path and to https; a browser refuses one set from anywhere else. */
export function authCookies() {
  const secure = servedSecurely();
  const cookie = (name: string) => ({
    name: `${secure ? "__Host-" : ""}tenure.${name}`,
    options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure },
  });
  return { sessionToken: cookie("session"), csrfToken: cookie("csrf"), callbackUrl: cookie("callback") };
}
