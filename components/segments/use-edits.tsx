"use client";

import { createContext, useContext, type ReactNode } from "react";
import type { DraftNode } from "@/common/segments/draft";
import type { NodeCount } from "@/server/segments/count-nodes";

export type Edits = {
  change: (key: string, change: (node: DraftNode) => DraftNode, typing?: boolean) => void;
  addCondition: (group: string) => void;
  addGroup: (group: string) => void;
  remove: (key: string) => void;
  nodes: ReadonlyMap<string, NodeCount>;
  /** What the server refuses of a condition, by its key. */
  refusals: ReadonlyMap<string, string>;
  stale: boolean;
  /** The node that was just added, or stands beside one that was removed: it takes the focus. */
  focused: Focus | null;
};

/** `turn` tells two times the same node apart. */
export type Focus = { key: string; turn: number };
const EditContext = createContext<Edits | null>(null);

export const EditScope = ({ edits, children }: { edits: Edits; children: ReactNode }) => <EditContext value={edits}>{children}</EditContext>;

export function useEdits(): Edits {
  const edits = useContext(EditContext);
  if (!edits) throw new Error("A rule is edited in a Builder.");
  return edits;
}

/** When a node takes the focus: a number that is another one each time, null when it does not. */
export function useFocusTurn(key: string): number | null {
  const { focused } = useEdits();
  return focused?.key === key ? focused.turn : null;
}
