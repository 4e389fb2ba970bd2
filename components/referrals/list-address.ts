import type { MonthRange } from "@/server/metrics/period";
import type { InvitationStep } from "@/server/referrals/lists/invitations";

export const lists = ["advocates", "likely", "referrals"] as const;
export type List = (typeof lists)[number];

export type ReferralListView = { list: List; step?: InvitationStep; from?: string; to?: string; page?: number };

function search({ list, step, from, to, page }: ReferralListView): string {
  const given = Object.entries({ list, step, from, to, page: page === undefined || page === 1 ? undefined : String(page) });
  return new URLSearchParams(given.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))).toString();
}

/** A whole list, as an address that can be sent to someone. */
export const listHref = (slug: string, view: ReferralListView): string => `/${slug}/referrals/list?${search(view)}`;

/** The same as a file. */
export const listFile = (slug: string, { page: _page, ...view }: ReferralListView): string => `/api/referrals?workspace=${encodeURIComponent(slug)}&${search(view)}`;

/** The referrals a step of the funnel counts. */
export const stepHref = (slug: string, step: InvitationStep, { from, to }: MonthRange): string => listHref(slug, { list: "referrals", step, from, to });
