"use client";

import { useTranslations } from "next-intl";
import type { Match } from "@/common/segments/rule";
import { classes } from "@/components/ui/classes";
import { useEdits } from "./use-edits";

/** What a condition or a group does: how many it leaves, how many match it, or how many it leaves out. */
export function NodeEffect({ nodeKey, within }: { nodeKey: string; within: Match }) {
  const t = useTranslations("segments.builder");
  const { nodes, stale } = useEdits();
  const node = nodes.get(nodeKey);
  if (!node) return null;
  return (
    <span className={classes("text-sub whitespace-nowrap text-ink3 tabular-nums", stale && "opacity-55")}>
      {within === "all" && node.left !== null ? t("leaves", { count: node.left }) : within === "none" ? t("leftOut", { count: node.matches }) : t("matching", { count: node.matches })}
    </span>
  );
}
