import type { FieldType } from "@/common/segments/operators";

type Params = Record<string, string | string[] | undefined>;

/** The field that customers are split by, and the amounts where bands begin: minor units of money, else as they are. */
export type SplitView = { field: string; cuts: number[] };

const MOST_CUTS = 20;

/** Segments share customers; each of them is held against the rest where segments are compared. */
export const isPartable = (type: FieldType): boolean => type !== "segment";

/** What names no field of the workspace counts as the plan; amounts that are none are left out, and of money what is no whole minor unit. */
export function readSplit(params: Params, known: readonly { id: string; type: FieldType }[]): SplitView {
  const { id: field, type } = known.find(({ id }) => id === params.by) ?? { id: "plan", type: "text" };
  const amount = type === "money" ? /^-?\d{1,15}$/ : /^-?\d{1,15}(\.\d{1,6})?$/;
  const cuts = typeof params.cuts === "string" ? params.cuts.split(",").filter((text) => amount.test(text)) : [];
  return { field, cuts: [...new Set(cuts.map(Number))].sort((a, b) => a - b).slice(0, MOST_CUTS) };
}

/** As parameters of the address. */
export const splitParams = ({ field, cuts }: SplitView): Record<string, string | null> => ({ by: field, cuts: cuts.length > 0 ? cuts.join(",") : null });

export const splitHref = (slug: string): string => `/${slug}/segments/split`;
