/**
 * Why a request that changes something is refused before anything reads it, or null. Browsers name the origin of every
 * such request and cannot be made to lie about it; programs send none. The forwarded host can only be set by a proxy or
 * by a script that would first have to ask for leave.
 */
export function originRefusal(request: Request): Response | null {
  const origin = request.headers.get("origin");
  if (!origin) return request.headers.get("sec-fetch-site") === "cross-site" ? refused() : null;
  const hosts = [request.headers.get("host"), request.headers.get("x-forwarded-host"), ownHost()];
  const from = hostOf(origin);
  return from !== null && hosts.includes(from) ? null : refused();
}

const refused = () => new Response("The request came from another site.", { status: 403 });

const hostOf = (address: string): string | null => (URL.canParse(address) ? new URL(address).host : null);

const ownHost = (): string | null => (process.env.NEXTAUTH_URL ? hostOf(process.env.NEXTAUTH_URL) : null);
