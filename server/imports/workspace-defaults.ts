import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { currencyRates } from "@/db/schema";
import type { WorkspaceContext } from "@/server/context";
import { rateTable, type RateTable } from "@/server/metrics/currency";
import type { ImportMapping } from "./mapping";
import type { WorkspaceDefaults } from "./resolve-mapping";

/** What a mapping is held against; the rates of the one currency that it names for all rows, if there are any. */
export function mappingDefaults(tx: Tx, ctx: WorkspaceContext, { constants }: ImportMapping): Promise<WorkspaceDefaults> {
  return defaults(tx, ctx, constants.currency === undefined ? [] : [constants.currency.toUpperCase()]);
}

/** What rows are read with: each may name another currency, so all rates are there. */
export function rowDefaults(tx: Tx, ctx: WorkspaceContext): Promise<WorkspaceDefaults> {
  return defaults(tx, ctx, null);
}

/** Every rate the workspace has imported. */
export const workspaceRates = (tx: Tx, workspaceId: string): Promise<RateTable> => rates(tx, workspaceId, null);

async function defaults(tx: Tx, { workspaceId, workspace }: WorkspaceContext, currencies: string[] | null): Promise<WorkspaceDefaults> {
  const { currency, timeZone } = workspace;
  return { currency, timeZone, rates: await rates(tx, workspaceId, currencies) };
}

async function rates(tx: Tx, workspaceId: string, currencies: string[] | null): Promise<RateTable> {
  const rows = await tx
    .select({ currency: currencyRates.currency, day: currencyRates.day, rate: currencyRates.rate })
    .from(currencyRates)
    .where(and(eq(currencyRates.workspaceId, workspaceId), currencies ? inArray(currencyRates.currency, currencies) : undefined));
  return rateTable(rows);
}
