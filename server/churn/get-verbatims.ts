import { z } from "zod";
import { inWorkspace } from "@/db/client";
import type { WorkspaceContext } from "../context";
import { readFactState } from "../facts/fact-state";
import { pageInput } from "../kpis/input";
import { resolveRange } from "../kpis/resolve-range";
import type { MonthRange } from "../metrics/period";
import { readMade } from "../segments/made-segments";
import { storableText } from "../storable-text";
import { readVerbatims, type Verbatim } from "./read-verbatims";

/** Words that the sentence holds, all of them, in any order. */
export const soughtText = storableText.max(200).default("");

export const verbatimsInput = pageInput.extend({
  search: soughtText,
  /** From 1. */
  page: z.int().min(1).max(100_000).default(1),
});

export interface VerbatimsAnswer {
  range: MonthRange;
  search: string;
  page: number;
  pageSize: number;
  rows: Verbatim[];
  /** Sentences found, and all of those months. */
  found: number;
  all: number;
}

const PAGE = 6;

type Call = { ctx: WorkspaceContext; input: z.input<typeof verbatimsInput> };

/** In their own words why they left, the latest first, a page at a time. Null before the first import. */
export async function getVerbatims({ ctx: { workspaceId }, input }: Call): Promise<VerbatimsAnswer | null> {
  const { search, page, segment, breakdown, value, ...asked } = verbatimsInput.parse(input);
  return inWorkspace(workspaceId, async (tx) => {
    const state = await readFactState(tx, workspaceId);
    await readMade(tx, workspaceId, { segment });
    if (!state) return null;
    const range = resolveRange(asked, state);
    const said = await readVerbatims(tx, workspaceId, state, { range, search, segment, breakdown, value }, { limit: PAGE, offset: (page - 1) * PAGE });
    return { range, search, page, pageSize: PAGE, ...said };
  });
}
