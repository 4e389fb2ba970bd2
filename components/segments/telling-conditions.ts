import { isGroup, type RuleNode } from "@/common/segments/rule";

/**
 * Of each condition of a rule, in their order, whether it tells one member from another: what every member has to meet does not.
 * Beyond a group "any" or "none" everything does.
 */
export function tellingConditions(node: RuleNode, required = true): boolean[] {
  if (!isGroup(node)) return [!required];
  return node.of.flatMap((child) => tellingConditions(child, required && (node.match === "all" || (node.match === "any" && node.of.length === 1))));
}
