import { eq } from "drizzle-orm";
import { inWorkspace } from "@/db/client";
import { isOutcome, isSuggested, segmentFields } from "@/common/segments/fields";
import type { FieldType } from "@/common/segments/operators";
import { attributeDefinitions } from "@/db/schema";
import type { WorkspaceContext } from "../context";

/** What a rule can ask for. Attributes have the name they were imported with, the others a word in the messages. */
export type RuleField = { id: string; type: FieldType; label: string | null; suggested: boolean; outcome: boolean };

export async function listFields({ ctx: { workspaceId } }: { ctx: WorkspaceContext }): Promise<RuleField[]> {
  const attributes = await inWorkspace(workspaceId, (tx) =>
    tx
      .select({ key: attributeDefinitions.key, label: attributeDefinitions.label, type: attributeDefinitions.type })
      .from(attributeDefinitions)
      .where(eq(attributeDefinitions.workspaceId, workspaceId))
      .orderBy(attributeDefinitions.label),
  );
  return [
    ...Object.entries(segmentFields).map(([id, { type }]) => ({ id, type, label: null, suggested: isSuggested(id), outcome: isOutcome(id) })),
    ...attributes.map(({ key, label, type }) => ({ id: `attribute:${key}`, type, label, suggested: type === "text", outcome: false })),
  ];
}
