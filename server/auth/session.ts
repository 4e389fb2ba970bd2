import { getServerSession } from "next-auth/next";
import { cache } from "react";
import type { Session } from "./live-session";
import { authOptions } from "./options";

/** Who asks, or null: signed out, expired, or ended since. Read once per page. */
export const currentSession = cache(async (): Promise<Session | null> => {
  const session: { user: Session } | null = await getServerSession(authOptions());
  return session?.user ?? null;
});
