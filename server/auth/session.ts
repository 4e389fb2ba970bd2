import { getServerSession } from "next-auth/next";
import { cache } from "react";
import type { Session } from "./live-session";
import { authOptions } from "./options";

/** Who asks, or null: signed out, expired, or ended since. Read once per page; throws when that cannot be known. */
export const currentSession = cache(async (): Promise<Session | null> => {
  const troubles: unknown[] = [];
  const session: { user?: Session } | null = await getServerSession(authOptions((error) => troubles.push(error)));
  if (troubles.length > 0) throw troubles[0];
  return session?.user ?? null;
});
