import { Temporal } from "temporal-polyfill";
import type { z } from "zod";
import type { WorkspaceId } from "@/db/workspace-id";
import type { Dimension } from "../facts/breakdowns";
import type { FactState } from "../facts/fact-state";
import { resolveRange } from "../kpis/resolve-range";
import type { CustomerQuery } from "./customer-rows";
import type { customersInput } from "./input";

type Known = { workspaceId: WorkspaceId; state: FactState; dimensions: readonly Dimension[] };

/** What a reader asks for, said of these facts: months in full, and days from their date on. */
export function customerQuery({ workspaceId, state, dimensions }: Known, { from, to, days, ...asked }: z.infer<typeof customersInput>): CustomerQuery {
  const { dataDate } = state;
  const until = days === undefined ? asked.until : Temporal.PlainDate.from(dataDate).add({ days }).toString();
  // Nothing but spaces is no search.
  const q = asked.q?.trim() || undefined;
  return { workspaceId, dataDate, range: resolveRange({ from, to }, state), ...asked, q, until, dimensions };
}
