import { Temporal } from "temporal-polyfill";
import type { z } from "zod";
import { oneSpace } from "@/common/one-space";
import type { Tx } from "@/db/client";
import type { WorkspaceId } from "@/db/workspace-id";
import { readDimensions } from "../facts/breakdowns";
import type { FactState } from "../facts/fact-state";
import { resolveRange } from "../kpis/resolve-range";
import { foundInList } from "./found-in-list";
import type { CustomerQuery } from "./list-source";
import type { customersInput } from "./input";
import { readLifeFactors } from "./life-factors";
import { findCustomers } from "./search";

type Asked = z.infer<typeof customersInput>;

/**
 * What a reader asks for, said of these facts: months in full, days from their date on, and whom a search finds. Of a segment whose members are there
 * (segments/made-segments.ts).
 *
 * @param whole of a search everybody, as a file has them, and not the first ones
 */
export async function customerQuery(tx: Tx, workspaceId: WorkspaceId, state: FactState, { from, to, days, q, within, ...asked }: Asked, { whole = false } = {}): Promise<CustomerQuery> {
  const { dataDate } = state;
  const until = days === undefined ? asked.until : Temporal.PlainDate.from(dataDate).add({ days }).toString();
  const range = resolveRange({ from, to }, state);
  const life = asked.population === "ltv_lost_in_range" ? await readLifeFactors(tx, workspaceId, range, asked) : undefined;
  const query = { workspaceId, dataDate, range, ...asked, ...(life && { life }), until, dimensions: await readDimensions(tx, workspaceId) };
  // Nothing but spaces is no search.
  const text = oneSpace(q ?? "");
  if (text === "") return query;
  const { ids, more, unread } = await findCustomers(tx, workspaceId, text, { within: within !== undefined });
  if (!more) return { ...query, among: ids, unread };
  return whole ? { ...query, found: more() } : { ...query, ...(await foundInList(tx, query, { ids, more })) };
}
