import { attributeKey, isAttributeField, isSegmentField, segmentFields } from "@/common/segments/fields";
import type { FieldType } from "@/common/segments/operators";
import type { RuleContext } from "./context";

/** Null for what is no field of the workspace. */
export function fieldType({ attributes }: Pick<RuleContext, "attributes">, field: string): FieldType | null {
  if (isSegmentField(field)) return segmentFields[field].type;
  return isAttributeField(field) ? (attributes.get(attributeKey(field))?.type ?? null) : null;
}
