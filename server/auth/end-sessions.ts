import { eq, sql } from "drizzle-orm";
import { globalDb } from "@/db/client";
import { users } from "@/db/schema";

/** Sign out everywhere: every cookie given out until now carries an older version. */
export async function endSessions({ userId }: { userId: string }): Promise<void> {
  await globalDb()
    .update(users)
    .set({ sessionVersion: sql`${users.sessionVersion} + 1` })
    .where(eq(users.id, userId));
}
