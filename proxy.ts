import { NextResponse, type NextRequest } from "next/server";
import { chooseLocale } from "./app/choose-locale";
import { isReady } from "./server/api/is-ready";
import { unavailablePage } from "./server/api/unavailable-page";
import { contentSecurityPolicy } from "./server/auth/content-security-policy";
import { servedSecurely } from "./server/auth/cookies";

/**
 * Headers of pages: a policy with a nonce of its own for each answer, and the path for the way back after sign-in.
 * Without a database no page can be made, and one that has begun can no longer say so in its status: it is asked here.
 * It decides nothing about who may see what; procedures do.
 */
export async function proxy(request: NextRequest) {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const secure = servedSecurely();
  const policy = contentSecurityPolicy({ nonce, secure, development: process.env.NODE_ENV === "development" });
  const address = request.nextUrl.pathname + request.nextUrl.search;

  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("x-tenure-path", address);
  headers.set("Content-Security-Policy", policy);

  const locale = chooseLocale(request.cookies.get("locale")?.value, request.headers.get("accept-language"));
  const response = (await isReady()) ? NextResponse.next({ request: { headers } }) : unavailablePage({ locale, nonce, address });
  response.headers.set("Content-Security-Policy", policy);
  if (secure) response.headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  return response;
}

export const config = {
  // Not the API, whose uploads must stream past, and not files.
  matcher: ["/((?!api/|_next/static|_next/image|favicon.ico|icon.svg).*)"],
};
