import type { TimelineKind } from "@/server/customers/timeline/types";

type Params = Record<string, string | string[] | undefined>;

/** In the order in which they are offered. */
export const shownKinds = ["movement", "payment", "activation", "cancellation", "referral", "satisfaction", "note", "import"] as const satisfies readonly TimelineKind[];

export interface TimelineView {
  kind?: TimelineKind;
  page: number;
}

/** What of the timeline the address names; what it gets wrong counts as not given. */
export function readTimelineView(params: Params): TimelineView {
  const kind = shownKinds.find((name) => name === params.kind);
  const page = Number(params.page);
  return { ...(kind && { kind }), page: Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1 };
}

/** The same as an address within the page: '' is the first page of all. */
export function timelineSearch({ kind, page }: TimelineView): string {
  const search = new URLSearchParams({ ...(kind && { kind }), ...(page > 1 && { page: String(page) }) }).toString();
  return `?${search}`;
}

export const timelineFile = (slug: string, customer: string, { kind }: TimelineView): string =>
  `/api/customers/timeline?${new URLSearchParams({ workspace: slug, customerId: customer, ...(kind && { kind }) }).toString()}`;
