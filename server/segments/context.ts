import type { attributeTypes } from "@/db/schema";
import type { Rule } from "@/common/segments/rule";
import type { WorkspaceId } from "@/db/workspace-id";
import type { ValueSource } from "../customers/values";
import type { DateOnly } from "../metrics/period";

export type AttributeType = (typeof attributeTypes)[number];

/** What a rule is read with: the fields and segments there are, and the days it counts from. */
export type RuleContext = {
  workspaceId: WorkspaceId;
  /** What is known is known up to here. */
  dataDate: DateOnly;
  /** In the time zone of the workspace: from where "in the last 30 days" counts. */
  today: DateOnly;
  /** By key. */
  attributes: ReadonlyMap<string, { label: string; type: AttributeType }>;
  /** Somebody referred somebody by name: who is not among those has referred nobody. */
  namesReferrers: boolean;
  /** Only where the rule asks for values. */
  values: ValueSource | null;
  /** Other segments that a rule can name, by id. */
  segments: ReadonlyMap<string, { name: string; rule: Rule }>;
};
