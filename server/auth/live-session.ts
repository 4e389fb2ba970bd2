import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { globalDb } from "@/db/client";
import { users } from "@/db/schema";

export type Session = { userId: string; name: string; email: string };

const claims = z.object({ sub: z.uuid(), sessionVersion: z.int() });

/** What a token still stands for: nothing once the person signed out everywhere or changed the password. */
export async function liveSession(token: unknown): Promise<Session | null> {
  const claimed = claims.safeParse(token);
  if (!claimed.success) return null;
  const { sub, sessionVersion } = claimed.data;
  const [user] = await globalDb()
    .select({ userId: users.id, name: users.name, email: users.email })
    .from(users)
    .where(and(eq(users.id, sub), eq(users.sessionVersion, sessionVersion)));
  return user ?? null;
}
