import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { cancellations as c } from "@/db/schema";
import type { WorkspaceContext } from "@/server/context";
import { Refusal } from "@/server/errors";

type Wish = Pick<typeof c.$inferSelect, "customerId" | "subscriptionId" | "cancelledOn" | "category" | "reason">;

/**
 * The same wish of the same day for the same reason is one, whoever told it before; a withdrawn one may be made again.
 *
 * @throws Refusal CONFLICT where it stands
 */
export async function assertOnce(tx: Tx, { workspaceId }: WorkspaceContext, wish: Wish): Promise<void> {
  const same = (name: "subscriptionId" | "category" | "reason") => sql`${c[name]} is not distinct from ${wish[name]}`;
  const [known] = await tx
    .select({ id: c.id })
    .from(c)
    .where(and(eq(c.workspaceId, workspaceId), eq(c.customerId, wish.customerId), eq(c.cancelledOn, wish.cancelledOn), eq(c.withdrawn, false), same("subscriptionId"), same("category"), same("reason")))
    .limit(1);
  if (known) throw new Refusal("CONFLICT", "cancellationTwice", { cancelled: wish.cancelledOn });
}
