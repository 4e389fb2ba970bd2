import { Temporal } from "temporal-polyfill";
import type { z } from "zod";
import type { Tx } from "@/db/client";
import type { WorkspaceId } from "@/db/workspace-id";
import { readDimensions } from "../facts/breakdowns";
import type { FactState } from "../facts/fact-state";
import { resolveRange } from "../kpis/resolve-range";
import type { CustomerQuery } from "./list-source";
import type { customersInput } from "./input";
import { readLifeFactors } from "./life-factors";
import { findCustomers } from "./search";

/** What a reader asks for, said of these facts: months in full, days from their date on, and whom a search finds. Of a segment whose members are there (segments/made-segments.ts). */
export async function customerQuery(tx: Tx, workspaceId: WorkspaceId, state: FactState, { from, to, days, q, within, ...asked }: z.infer<typeof customersInput>): Promise<CustomerQuery> {
  const { dataDate } = state;
  const until = days === undefined ? asked.until : Temporal.PlainDate.from(dataDate).add({ days }).toString();
  // Nothing but spaces is no search.
  const text = q?.trim();
  const found = text ? await findCustomers(tx, workspaceId, text, { within: within !== undefined }) : undefined;
  const range = resolveRange({ from, to }, state);
  const life = asked.population === "ltv_lost_in_range" ? await readLifeFactors(tx, workspaceId, range, asked) : undefined;
  return { workspaceId, dataDate, range, ...asked, ...(life && { life }), until, dimensions: await readDimensions(tx, workspaceId), among: found?.ids, unread: found?.unread };
}
