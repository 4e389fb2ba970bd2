import { sql, type SQL } from "drizzle-orm";
import type { z } from "zod";
import type { FieldType } from "@/common/segments/operators";
import type { Condition, Rule } from "@/common/segments/rule";
import { inSnapshot, type Tx } from "@/db/client";
import type { WorkspaceContext } from "../context";
import { Refusal } from "../errors";
import { readFactState } from "../facts/fact-state";
import { lastDayOf, type DateOnly } from "../metrics/period";
import { sizeShares, type Size, type SizeShares } from "../metrics/segments/size";
import { combined, compileEach } from "./compile";
import type { RuleContext } from "./context";
import { fieldSql, joinSql } from "./field-sql";
import { fieldType } from "./field-type";
import type { partitionInput } from "./input";
import { readContextOf } from "./read-context";
import { readWholeSize, sizeColumns, sizeOf, type StoredSize } from "./read-size";

type Call = { ctx: WorkspaceContext; input: z.output<typeof partitionInput> };

/** One of the parts: what it is of the field, the rule that picks it, and how large it is. */
export type Part = { name: PartName; rule: Rule; size: Size; shares: SizeShares };
/** A value, or the month of a day; from one amount to below the next one; what is beyond the fifty values; of several at once any; and "not set". */
export type PartName = { kind: "value"; value: string } | { kind: "band"; from: number | null; below: number | null } | { kind: "others" } | { kind: "set" } | { kind: "not_set" };

export type Partition = {
  data_date: DateOnly;
  type: FieldType;
  parts: Part[];
  whole: Size;
  /** The parts add up to everybody: each customer is in one of them. */
  sums: boolean;
};

/** Values with parts of their own; the rest is one more. */
const MOST = 50;

/** All customers split by a field, into segments that sum to the whole. Null before the first import. */
export async function partitionBy({ ctx, input: { field, cuts } }: Call): Promise<Partition | null> {
  return inSnapshot(ctx.workspaceId, async (tx) => {
    const state = await readFactState(tx, ctx.workspaceId);
    if (!state) return null;
    const rules = await readContextOf(tx, ctx, state.dataDate, [field]);
    const type = fieldType(rules, field);
    if (type === null) throw new Refusal("INVALID", "segments.fieldUnknown", { place: 1, field });
    if (type === "money" && !cuts.every(Number.isSafeInteger)) throw new Refusal("INVALID", "segments.moneyOther", { place: 1, field });
    const conditions = type === "number" || type === "money" ? bands(field, cuts) : await values(tx, rules, field, type);
    const parts = await readSizes(tx, rules, conditions);
    const whole = await readWholeSize(tx, ctx.workspaceId);
    const sum = (of: (size: Size) => bigint) => parts.reduce((total, { size }) => total + of(size), 0n);
    const sums = sum(({ customers }) => BigInt(customers)) === BigInt(whole.customers) && sum(({ mrr }) => mrr) === whole.mrr;
    return { data_date: state.dataDate, type, parts: parts.map((part) => ({ ...part, shares: sizeShares(part.size, whole) })), whole, sums };
  });
}

type Named = { name: PartName; of: Condition[] };

/** From each amount to below the next one, and beyond both ends. */
function bands(field: string, cuts: readonly number[]): Named[] {
  if (cuts.length === 0) throw new Refusal("INVALID", "segments.cutsMissing");
  const edges = [null, ...[...new Set(cuts)].sort((a, b) => a - b), null];
  const ranges = edges.slice(1).map((below, index): Named => {
    const from = edges[index] ?? null;
    return { name: { kind: "band", from, below }, of: [...(from === null ? [] : [{ field, op: "at_least" as const, value: from }]), ...(below === null ? [] : [{ field, op: "below" as const, value: below }])] };
  });
  return [...ranges, { name: { kind: "not_set" }, of: [{ field, op: "not_set" }] }];
}

async function values(tx: Tx, rules: RuleContext, field: string, type: FieldType): Promise<Named[]> {
  const notSet: Named = { name: { kind: "not_set" }, of: [{ field, op: "not_set" }] };
  if (type === "boolean") return [...(["yes", "no"] as const).map((op): Named => ({ name: { kind: "value", value: op }, of: [{ field, op }] })), notSet];
  // Who has several would be in several parts.
  if (type === "list") return [{ name: { kind: "set" }, of: [{ field, op: "set" }] }, notSet];
  if (type === "segment") throw new Refusal("INVALID", "segments.noPartition");
  const own = fieldSql(rules, field);
  const byMonth = type !== "text";
  const { rows } = await tx.execute<{ value: string }>(sql`
    select ${byMonth ? sql`to_char(${own.value}, 'YYYY-MM')` : own.value} as value
    from customer_summaries s ${sql.join(own.joins.map((name) => joinSql(rules, name)), sql` `)}
    where s.workspace_id = ${rules.workspaceId} and ${own.value} is not null
    group by 1 order by ${byMonth ? sql`1 desc` : sql`count(*) desc, 1`} limit ${MOST + 1}`);
  const kept = rows.slice(0, MOST).map(({ value }) => value);
  const each = kept.map((value): Named => ({ name: { kind: "value", value }, of: [ofValue(field, type, value)] }));
  const last = kept.at(-1);
  if (rows.length <= MOST || last === undefined) return [...each, notSet];
  return [...each, { name: { kind: "others" }, of: [byMonth ? { field, op: "before", value: type === "date" ? `${last}-01` : last } : { field, op: "none_of", value: kept }] }, notSet];
}

function ofValue(field: string, type: FieldType, value: string): Condition {
  if (type === "date") return { field, op: "during", value: [`${value}-01`, lastDayOf(value)] };
  return { field, op: type === "month" ? "on" : "is", value };
}

/** All in one pass. */
async function readSizes(tx: Tx, rules: RuleContext, named: readonly Named[]): Promise<Omit<Part, "shares">[]> {
  const { joins, conditions } = compileEach(rules, named.flatMap(({ of }) => of));
  const leaves = named.flatMap(({ of }) => of);
  const met = ({ of }: Named): SQL => combined({ match: "all", of }, (leaf) => conditions[leaves.indexOf(leaf)] ?? sql`false`);
  const part = sql`case ${sql.join(named.map((one, index) => sql`when ${met(one)} then ${sql.raw(String(index))}`), sql` `)} end`;
  const { rows } = await tx.execute<StoredSize & { part: number | null } & Record<string, unknown>>(sql`
    select ${part} as part, ${sizeColumns(sql`true`)} from customer_summaries s ${joins} where s.workspace_id = ${rules.workspaceId} group by 1`);
  return named.map(({ name, of }, index) => {
    const found = rows.find((row) => row.part === index);
    return { name, rule: { version: 1, root: { match: "all", of } }, size: sizeOf(found ?? { customers: "0", paying: "0", mrr: "0" }) };
  });
}
