import { and, eq, isNotNull, sql } from "drizzle-orm";
import { conditionsOf, type Rule } from "@/common/segments/rule";
import type { Tx } from "@/db/client";
import { attributeDefinitions, segments } from "@/db/schema";
import type { WorkspaceContext } from "../context";
import { readValueSource } from "../customers/values";
import type { DateOnly } from "../metrics/period";
import type { RuleContext } from "./context";
import { todayIn } from "./days";

const valued = new Set(["value_to_date", "predicted_value", "total_value"]);

type Asker = Pick<WorkspaceContext, "workspaceId" | "workspace">;

/** What these rules are read with. Values, which take survival curves, are read where a rule or a segment that one could name asks for them. */
export async function readRuleContext(tx: Tx, asker: Asker, dataDate: DateOnly, rules: readonly Rule[]): Promise<RuleContext> {
  return readContextOf(tx, asker, dataDate, rules.flatMap(({ root }) => conditionsOf(root)).map(({ field }) => field));
}

/** The same for fields that are asked for without a rule. */
export async function readContextOf(tx: Tx, { workspaceId, workspace }: Asker, dataDate: DateOnly, fields: readonly string[]): Promise<RuleContext> {
  const attributes = await tx
    .select({ key: attributeDefinitions.key, label: attributeDefinitions.label, type: attributeDefinitions.type })
    .from(attributeDefinitions)
    .where(eq(attributeDefinitions.workspaceId, workspaceId));
  const saved = await readSaved(tx, workspaceId);
  const named = fields.includes("segment") ? [...saved.values()].flatMap(({ rule }) => conditionsOf(rule.root)).map(({ field }) => field) : [];
  const { rowCount } = await tx.execute(sql`select from advocates g where g.workspace_id = ${workspaceId} limit 1`);
  return {
    workspaceId,
    dataDate,
    today: todayIn(workspace.timeZone),
    attributes: new Map(attributes.map(({ key, ...named }) => [key, named])),
    namesReferrers: rowCount === 1,
    values: [...fields, ...named].some((field) => valued.has(field)) ? await readValueSource(tx, workspaceId) : null,
    segments: saved,
  };
}

async function readSaved(tx: Tx, workspaceId: WorkspaceContext["workspaceId"]): Promise<RuleContext["segments"]> {
  const rows = await tx
    .select({ id: segments.id, name: segments.name, rule: segments.rule })
    .from(segments)
    .where(and(eq(segments.workspaceId, workspaceId), isNotNull(segments.name)));
  return new Map(rows.map(({ id, name, rule }) => [id, { name: name ?? "", rule }]));
}
