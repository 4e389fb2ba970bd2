import type { AuthOptions } from "next-auth";
import { log } from "@/server/log";
import { authorize } from "./authorize";
import { authCookies } from "./cookies";
import { liveSession, type Session } from "./live-session";

declare module "next-auth" {
  interface User {
    sessionVersion: number;
  }
}

/** Thrown for a token that was revoked or whose account is gone; next-auth then clears the cookie. */
class SessionEnded extends Error {}

const thirtyDays = 30 * 24 * 60 * 60;

/**
 * `onTrouble` hears of a session that could not be looked up. It is not an ended one: next-auth would clear its cookie,
 * and a database that restarts would sign everybody out.
 */
export const authOptions = (onTrouble: (error: unknown) => void = () => undefined): AuthOptions => ({
  session: { strategy: "jwt", maxAge: thirtyDays },
  cookies: authCookies(),
  useSecureCookies: authCookies().sessionToken.options.secure,
  pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/sign-in" },
  providers: [{ id: "credentials", name: "Email", type: "credentials", credentials: { email: {}, password: {} }, authorize }],
  callbacks: {
    // Runs each time a session is read, not only at sign-in: this is where revocation takes hold.
    async jwt({ token, user }) {
      if (user) return { sub: user.id, sessionVersion: user.sessionVersion };
      const live = await liveSession(token).catch((error: unknown) => {
        onTrouble(error);
        return undefined;
      });
      if (live === null) throw new SessionEnded("session ended");
      return { sub: token.sub, sessionVersion: token.sessionVersion, live };
    },
    session: ({ session, token }) => ({ ...session, user: token.live as Session | undefined }),
  },
  logger: {
    // An ended or forged session is everyday life; anything else is news.
    error: (code, detail) => log[code === "JWT_SESSION_ERROR" ? "debug" : "error"]({ code, detail }, "next-auth"),
    warn: (code) => log.debug({ code }, "next-auth"),
    debug: () => undefined,
  },
});
