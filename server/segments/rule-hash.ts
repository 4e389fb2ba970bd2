import { createHash } from "node:crypto";
import { isGroup, type Rule, type RuleNode } from "@/common/segments/rule";

/** The same for the same rule, in whatever order its keys were written. */
export const ruleHash = ({ version, root }: Rule): string => createHash("sha256").update(JSON.stringify([version, ordered(root)])).digest("hex");

const ordered = (node: RuleNode): unknown => (isGroup(node) ? [node.match, node.of.map(ordered)] : [node.field, node.op, orderedValue(node.value) ?? null]);

const orderedValue = (value: unknown): unknown => (typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value).sort() : value);
