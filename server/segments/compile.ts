import { sql, type SQL } from "drizzle-orm";
import { isSegmentField } from "@/common/segments/fields";
import { operands, type FieldType } from "@/common/segments/operators";
import { isGroup, type Condition, type RuleNode, type Span } from "@/common/segments/rule";
import type { RuleContext } from "./context";
import { after, before } from "./days";
import { fieldSql, joinNames, joinSql, type JoinName } from "./field-sql";
import { fieldType } from "./field-type";
import { namesStatuses, statusSql } from "./status-sql";

/**
 * A rule as SQL over the summaries `s` of customers: what they are joined with, and the condition. A condition that is null is
 * not met: whoever asks uses it in `where` or `filter`. Values are parameters, names are ours. One that asks the ledger looks
 * those few up in it who left: better by its index than by reading all of it.
 */
export type Compiled = { joins: SQL; condition: SQL; asksLedger: boolean };

/** Take a rule that was checked (check-rule.ts). */
export function compile(ctx: RuleContext, node: RuleNode): Compiled {
  const used = new Set<JoinName>();
  const condition = combined(node, (leaf) => conditionSql(ctx, leaf, used));
  return { joins: joinsSql(ctx, used), condition, asksLedger: used.has("departure") };
}

/**
 * Each condition by itself, over the same joins: they are looked at once, however many groups ask for them.
 *
 * @param only of these customers alone
 */
export function compileEach(ctx: RuleContext, conditions: readonly Condition[], only?: SQL): { joins: SQL; conditions: SQL[] } {
  const used = new Set<JoinName>();
  const each = conditions.map((condition) => conditionSql(ctx, condition, used));
  return { joins: joinsSql(ctx, used, only), conditions: each };
}

/** From and where clause: whoever ever paid and belongs. */
export const matching = ({ workspaceId }: RuleContext, { joins, condition }: Compiled): SQL =>
  sql`customer_summaries s ${joins} where s.workspace_id = ${workspaceId} and ${condition}`;

/** Groups of what their conditions are in SQL. What is not known is not met, and so kept by a group of which none may be met. */
export function combined(node: RuleNode, leaf: (condition: Condition) => SQL): SQL {
  if (!isGroup(node)) return leaf(node);
  if (node.of.length === 0) return node.match === "any" ? sql`false` : sql`true`;
  const parts = node.of.map((child) => combined(child, leaf));
  if (node.match === "all") return sql`(${sql.join(parts, sql` and `)})`;
  const either = sql`(${sql.join(parts, sql` or `)})`;
  return node.match === "any" ? either : sql`not coalesce(${either}, false)`;
}

const joinsSql = (ctx: RuleContext, used: ReadonlySet<JoinName>, only?: SQL): SQL =>
  sql.join(joinNames.filter((name) => used.has(name)).map((name) => joinSql(ctx, name, only)), sql` `);

function conditionSql(ctx: RuleContext, condition: Condition, used: Set<JoinName>): SQL {
  const { field, op, value: operand } = condition;
  if (field === "segment") {
    const root = ctx.segments.get(String(operand))?.rule.root;
    if (!root) throw new Error("a rule names a segment that was not read");
    const inside = combined(root, (leaf) => conditionSql(ctx, leaf, used));
    return op === "in" ? inside : sql`not coalesce(${inside}, false)`;
  }
  if (field === "status" && namesStatuses(op)) return statusSql(condition, used);
  const { value, joins } = fieldSql(ctx, field);
  for (const join of joins) used.add(join);
  if (op === "set") return sql`${value} is not null`;
  if (op === "not_set") return sql`${value} is null`;
  const type = fieldType(ctx, field);
  return type === "list" ? listSql(value, condition) : compared(ctx, value, condition, type);
}

function compared(ctx: RuleContext, value: SQL, { field, op, value: operand }: Condition, type: FieldType | null): SQL {
  const texts = () => sql`${sql.param([...(operand as string[])])}::text[]`;
  const text = () => sql`${operand as string}::text`;
  // Whole numbers beside whole numbers: a million of them are compared in half the time.
  const number = (of: unknown) => (type === "money" || (isSegmentField(field) && Number.isSafeInteger(of)) ? sql`${String(of)}::bigint` : sql`${String(of)}::numeric`);
  const day = (of: unknown) => sql`${type === "month" ? `${String(of)}-01` : String(of)}::date`;
  const [first, last] = Array.isArray(operand) ? (operand as unknown[]) : [];
  switch (op) {
    case "is":
      return sql`${value} = ${text()}`;
    case "is_not":
      return sql`${value} <> ${text()}`;
    case "any_of":
      return sql`${value} = any(${texts()})`;
    case "none_of":
      return sql`${value} <> all(${texts()})`;
    case "contains":
      return sql`position(lower(${text()}) in lower(${value})) > 0`;
    case "not_contains":
      return sql`position(lower(${text()}) in lower(${value})) = 0`;
    case "starts_with":
      return sql`starts_with(lower(${value}), lower(${text()}))`;
    case "equal":
      return sql`${value} = ${number(operand)}`;
    case "not_equal":
      return sql`${value} <> ${number(operand)}`;
    case "above":
      return sql`${value} > ${number(operand)}`;
    case "at_least":
      return sql`${value} >= ${number(operand)}`;
    case "below":
      return sql`${value} < ${number(operand)}`;
    case "at_most":
      return sql`${value} <= ${number(operand)}`;
    case "between":
      return sql`${value} between ${number(first)} and ${number(last)}`;
    case "on":
      return sql`${value} = ${day(operand)}`;
    case "before":
      return sql`${value} < ${day(operand)}`;
    case "since":
      return sql`${value} >= ${day(operand)}`;
    case "during":
      return sql`${value} between ${day(first)} and ${day(last)}`;
    case "in_last":
      return sql`${value} between ${before(ctx.today, operand as Span)}::date and ${ctx.today}::date`;
    case "before_last":
      return sql`${value} < ${before(ctx.today, operand as Span)}::date`;
    case "in_next":
      return sql`${value} between ${ctx.today}::date and ${after(ctx.today, operand as Span)}::date`;
    case "yes":
      return sql`${value}`;
    case "no":
      return sql`not ${value}`;
    default:
      throw new Error(`${op} (${operands[op]}) compares with nothing`);
  }
}

/** Of several texts: one of them is this one. */
function listSql(value: SQL, { op, value: operand }: Condition): SQL {
  const wanted = sql`${sql.param(typeof operand === "string" ? [operand] : [...(operand as string[])])}::text[]`;
  return op === "is" || op === "any_of" ? sql`${value} && ${wanted}` : sql`not (${value} && ${wanted})`;
}
