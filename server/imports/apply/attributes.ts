import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { attributeDefinitions } from "@/db/schema";
import type { Target } from "../kinds/kind";
import { problem, type ImportRefusal } from "../refusal";
import type { AttributeColumn } from "../resolve-mapping";

/**
 * An attribute keeps the type it came with: a column that brings another one under the same key is refused, because
 * segments compare an attribute as one type and earlier values would be read as what they are not.
 */
export async function attributeConflicts(tx: Tx, workspaceId: string, columns: AttributeColumn[]): Promise<ImportRefusal[]> {
  if (columns.length === 0) return [];
  const keys = columns.map(({ key }) => key);
  const known = await tx
    .select({ key: attributeDefinitions.key, type: attributeDefinitions.type })
    .from(attributeDefinitions)
    .where(and(eq(attributeDefinitions.workspaceId, workspaceId), inArray(attributeDefinitions.key, keys)));
  const types = new Map(known.map(({ key, type }) => [key, type]));
  return columns.flatMap(({ key, type, header }) => {
    const expected = types.get(key);
    return expected && expected !== type ? [problem("map_invalid_value", { column: `columns.${header}.type`, value: type, params: { expected } })] : [];
  });
}

/** Makes the attributes that the workspace does not have yet known to it. */
export async function defineAttributes(tx: Tx, { workspaceId, importId }: Target, columns: AttributeColumn[]): Promise<void> {
  if (columns.length === 0) return;
  const rows = columns.map(({ key, type, header }) => ({ workspaceId, key, type, label: header, introducedBy: importId }));
  await tx.insert(attributeDefinitions).values(rows).onConflictDoNothing();
}
