import { createHash, randomUUID } from "node:crypto";
import type { Condition, Rule } from "@/common/segments/rule";
import type { WorkspaceContext } from "@/server/context";
import { inWorkspace } from "../../client";
import { segments } from "../../schema";

export const allOf = (...of: Condition[]): Rule => ({ version: 1, root: { match: "all", of } });

/** Exactly these, by the ids they were imported with. */
export const these = (externalIds: readonly string[]): Rule => (externalIds.length === 0 ? { version: 1, root: { match: "any", of: [] } } : allOf({ field: "external_id", op: "any_of", value: externalIds }));

/** A saved segment as a user has just defined it: nobody has counted it yet. Answers its id. */
export async function putSegment({ workspaceId }: WorkspaceContext, rule: Rule, more: Partial<typeof segments.$inferInsert> = {}): Promise<string> {
  const id = randomUUID();
  const ruleHash = createHash("sha256").update(JSON.stringify(rule)).digest("hex");
  await inWorkspace(workspaceId, (tx) => tx.insert(segments).values({ workspaceId, id, name: id, nameLc: id, rule, ruleHash, ...more }));
  return id;
}
