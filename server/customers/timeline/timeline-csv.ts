import type { z } from "zod";
import { inSnapshot } from "@/db/client";
import type { WorkspaceContext } from "@/server/context";
import { csvRow } from "@/server/csv/csv-row";
import { inCurrency } from "@/server/csv/in-currency";
import { assertKnown, readTimeline, whose } from "./get-timeline";
import type { timelineFileInput } from "./input";
import { timelineKinds, type TimelineItem } from "./types";

/** What the file holds, in this order. */
const timelineColumns = ["on", "kind", "what", "amount", "score", "details", "text"] as const;

/** More than a customer's life has of any kind. */
const MOST = 100_000;

type Input = z.output<typeof timelineFileInput> & {
  delimiter: string;
  /** In the reader's language. */
  header: (column: (typeof timelineColumns)[number]) => string;
  /** A kind or a state in the reader's language. */
  word: (name: string) => string;
  /** Minor units as the reader's spreadsheet writes an amount. */
  amount: (minor: bigint) => string;
};

/** The whole timeline as a file; begins with a byte order mark, by which spreadsheets know UTF-8. */
export async function timelineCsv({ ctx, input }: { ctx: WorkspaceContext; input: Input }): Promise<string> {
  const { customerId, kind, delimiter, header, word, amount } = input;
  const items = await inSnapshot(ctx.workspaceId, async (tx) => {
    await assertKnown(tx, ctx, customerId);
    return readTimeline(tx, whose(ctx, customerId), kind ? [kind] : timelineKinds, MOST);
  });
  const rows = items.map((item) => {
    const told = tell(item);
    const cells = {
      ...told,
      on: item.on ?? "",
      kind: word(item.kind),
      what: told.what && word(told.what),
      amount: told.amount === null ? "" : amount(told.amount),
      details: told.details.filter((detail) => detail !== null && detail !== "").join(" · "),
    };
    return csvRow(timelineColumns.map((column) => cells[column]), delimiter);
  });
  const headers = timelineColumns.map((column) => (column === "amount" ? inCurrency(header(column), ctx.workspace.currency) : header(column)));
  return [`\ufeff${csvRow(headers, delimiter)}`, ...rows].join("");
}

type Told = { what: string; amount: bigint | null; score: string; details: (string | null)[]; text: string };

const nothing: Told = { what: "", amount: null, score: "", details: [], text: "" };

function tell(item: TimelineItem): Told {
  switch (item.kind) {
    case "movement":
      return { ...nothing, what: item.movement, amount: item.after - item.before, details: [item.category, item.reason] };
    case "payment":
      return { ...nothing, what: item.status, amount: item.amount, details: [item.method] };
    case "cancellation":
      return { ...nothing, what: item.withdrawn ? "withdrawn" : "asked", details: [item.subscription, item.category, item.reason, item.competitor], text: item.comment ?? "" };
    case "referral":
      return { ...nothing, what: item.role, amount: item.reward, details: [item.other.name, item.programme] };
    case "activation":
      return nothing;
    case "satisfaction":
      return { ...nothing, what: item.survey.toUpperCase(), score: String(item.score), text: item.comment ?? "" };
    case "import":
      return { ...nothing, details: [item.fileName] };
    case "note":
      return { ...nothing, details: [item.author], text: item.body };
  }
}
