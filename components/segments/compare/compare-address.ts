import { isUuid } from "@/common/uuid";

type Params = Record<string, string | string[] | undefined>;

export const MOST_COMPARED = 5;

/** The segments side by side, in their order, and whether each stands against the rest: what an address names of it. */
export type CompareView = { segments: string[]; rest: boolean };

export function readCompare(params: Params, known: readonly string[]): CompareView {
  const segments = idsIn(params).filter((id) => isUuid(id) && known.includes(id));
  return { segments: segments.slice(0, MOST_COMPARED), rest: params.rest === "yes" };
}

type Archivable = { id: string; archived: boolean };

/** Of the segments that an address names, those that are archived. */
export const namedArchived = <Saved extends Archivable>(params: Params, saved: readonly Saved[]): Saved[] => saved.filter(({ id, archived }) => archived && idsIn(params).includes(id));

/** An address that names more than stands side by side and is archived: segments that are not there, still being counted, or one too many. */
export const namesOthers = (params: Params, { segments }: CompareView, archived: readonly Archivable[]): boolean => idsIn(params).length > segments.length + archived.length;

const idsIn = ({ segments }: Params): string[] => (typeof segments === "string" ? [...new Set(segments.split(","))].filter((id) => id !== "") : []);

/** As parameters of the address. */
export const compareParams = ({ segments, rest }: CompareView): Record<string, string | null> => ({ segments: segments.length > 0 ? segments.join(",") : null, rest: rest ? "yes" : null });

export function compareHref(slug: string, view: CompareView): string {
  const search = new URLSearchParams(Object.entries(compareParams(view)).flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
  return `/${slug}/segments/compare${search.size > 0 ? `?${search.toString()}` : ""}`;
}
