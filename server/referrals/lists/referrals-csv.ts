import type { z } from "zod";
import { inSnapshot, type Tx } from "@/db/client";
import type { WorkspaceId } from "@/db/workspace-id";
import type { WorkspaceContext } from "@/server/context";
import { csvRow } from "@/server/csv/csv-row";
import { inCurrency } from "@/server/csv/in-currency";
import { attributeNames, type AttributeNames } from "@/server/facts/breakdowns";
import { readFacts } from "@/server/kpis/read-facts";
import { resolveRange } from "@/server/kpis/resolve-range";
import { readBrokenDown } from "@/server/ledger/broken-down";
import { readMade } from "@/server/segments/made-segments";
import { readAdvocates, type AdvocateRow } from "./advocates";
import type { referralFileInput } from "./input";
import { readInvitations, type InvitationRow } from "./invitations";
import { readLikely, type ChosenTrait, type LikelyRow } from "./likely";
import type { Listed, Slice } from "./page";

/** What each file holds, in this order. */
const referralColumns = {
  advocates: ["externalId", "name", "email", "invited", "signedUp", "paying", "rewarded", "rewards", "broughtMrr", "told", "mrr"],
  likely: ["externalId", "name", "email", "plan", "country", "inCommon", "firstPaidOn", "mrr"],
  referrals: ["referrerExternalId", "referrer", "referrerEmail", "refereeExternalId", "referee", "refereeEmail", "invitedOn", "signedUpOn", "paidOn", "rewardedOn", "reward", "programme"],
} as const satisfies { advocates: readonly (keyof AdvocateRow)[]; likely: readonly (keyof LikelyRow | "inCommon")[]; referrals: readonly (keyof InvitationRow)[] };

type Column = (typeof referralColumns)[keyof typeof referralColumns][number];
const money: ReadonlySet<Column> = new Set(["rewards", "broughtMrr", "mrr", "reward"] satisfies Column[]);

const PAGE = 5_000;

type Input = z.output<typeof referralFileInput> & {
  delimiter: string;
  /** In the reader's language. */
  header: (column: Column) => string;
  /** Minor units as the reader's spreadsheet writes an amount. */
  amount: (minor: bigint) => string;
  /** What a customer has in common with advocates, in the reader's words. */
  trait: (trait: ChosenTrait, attributes: AttributeNames) => string;
};

/** A whole list as a file, written a page at a time; begins with a byte order mark, by which spreadsheets know UTF-8. */
export async function* referralsCsv({ ctx, input }: { ctx: WorkspaceContext; input: Input }): AsyncGenerator<string> {
  const { list, delimiter, header, amount } = input;
  const columns: readonly Column[] = referralColumns[list];
  const headers = columns.map((column) => (money.has(column) ? inCurrency(header(column), ctx.workspace.currency) : header(column)));
  for (let offset = 0; ; offset += PAGE) {
    const { rows } = await read(ctx, input, { limit: PAGE, offset });
    if (offset === 0) yield `\ufeff${csvRow(headers, delimiter)}`;
    yield rows.map((row) => csvRow(columns.map((column) => cell((row as Record<string, unknown>)[column], amount)), delimiter)).join("");
    if (rows.length < PAGE) return;
  }
}

async function read(ctx: WorkspaceContext, { list, step, segment, breakdown, value, trait, ...months }: Input, slice: Slice): Promise<Listed<object>> {
  const { workspaceId } = ctx;
  return inSnapshot(workspaceId, async (tx): Promise<Listed<object>> => {
    const facts = await readFacts(tx, workspaceId);
    if (!facts) return { rows: [], total: 0, more: false };
    await readMade(tx, workspaceId, { segment });
    const whose = { workspaceId, dataDate: facts.dataDate, segment };
    if (list === "advocates") return readAdvocates(tx, whose, slice);
    if (list === "likely") return named(tx, workspaceId, await readLikely(tx, whose, slice), trait);
    return readInvitations(tx, { ...whose, breakdown, value, range: resolveRange(months, facts), step }, slice);
  });
}

async function named(tx: Tx, workspaceId: WorkspaceId, { rows, ...list }: Awaited<ReturnType<typeof readLikely>>, trait: Input["trait"]): Promise<Listed<object>> {
  const attributes = attributeNames(await readBrokenDown(tx, workspaceId));
  return { ...list, rows: rows.map((row) => ({ ...row, inCommon: row.traits.map((one) => trait(one, attributes)).join(" · ") })) };
}

const cell = (value: unknown, amount: (minor: bigint) => string): string => (typeof value === "bigint" ? amount(value) : String(value ?? ""));
