import { and, eq, isNull, sql } from "drizzle-orm";
import type { z } from "zod";
import { inWorkspace } from "@/db/client";
import { acquisitionSpend as spend } from "@/db/schema";
import { recordAudit } from "@/server/audit/record";
import type { WorkspaceContext } from "@/server/context";
import { lockWorkspaceImports } from "@/server/imports/lock";
import { typedMoney } from "@/server/typed-money";
import { putSpendInput } from "./input";

type Call = { ctx: WorkspaceContext; input: z.input<typeof putSpendInput> };

/**
 * What was typed into a cell of the grid takes the place of what was typed there before; imported lines stay beside it.
 * Nothing typed, or a zero, takes it away. Spend is no fact of its own: it is shared out over new customers whenever a
 * page is read, so every number follows at once.
 *
 * @returns what the cell holds now, minor units; null for nothing
 */
export async function putSpend({ ctx, input }: Call): Promise<{ typed: bigint | null }> {
  const { month, channel, category, purpose, amount, locale } = putSpendInput.parse(input);
  const typed = amountOf(amount, locale, ctx.workspace.currency);
  const day = `${month}-01`;
  return inWorkspace(ctx.workspaceId, async (tx) => {
    // Two people in one cell leave one amount; an import waits, and so is waited for.
    await lockWorkspaceImports(tx, ctx.workspaceId);
    const cell = and(
      eq(spend.workspaceId, ctx.workspaceId),
      isNull(spend.sourceId),
      eq(spend.month, day),
      eq(spend.channel, channel),
      eq(spend.category, category),
      eq(spend.purpose, purpose),
    );
    const [was] = await tx.select({ amount: sql<string | null>`sum(${spend.amount})::text` }).from(spend).where(cell);
    await tx.delete(spend).where(cell);
    if (typed !== null) await tx.insert(spend).values({ workspaceId: ctx.workspaceId, month: day, channel, category, purpose, amount: typed });
    await recordAudit(tx, ctx, "spend.typed", month, { channel, category, purpose, before: was?.amount ?? null, after: typed?.toString() ?? null });
    return { typed };
  });
}

function amountOf(text: string, locale: "en" | "fr", currency: string): bigint | null {
  if (text === "") return null;
  const amount = typedMoney(text, { locale, currency, signed: true });
  return amount === 0n ? null : amount;
}
