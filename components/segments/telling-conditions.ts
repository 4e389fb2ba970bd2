import { conditionsOf, isGroup, type RuleNode } from "@/common/segments/rule";

/**
 * Of each condition of a rule, in their order, whether it tells why one belongs and another: what every member has to meet does
 * not, and neither does what nobody may.
 */
export function tellingConditions(node: RuleNode, required = true): boolean[] {
  if (!isGroup(node)) return [!required];
  if (node.match === "none") return conditionsOf(node).map(() => false);
  return node.of.flatMap((child) => tellingConditions(child, required && (node.match === "all" || (node.match === "any" && node.of.length === 1))));
}
