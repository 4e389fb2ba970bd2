import type { Breakdown } from "@/server/kpis/input";
import type { MonthRange } from "@/server/metrics/period";
import type { InvitationStep } from "@/server/referrals/lists/invitations";

export const invitationSteps = ["invited", "signed_up", "paying", "rewarded", "rewards"] as const satisfies readonly InvitationStep[];

export const lists = ["advocates", "likely", "referrals"] as const;
export type List = (typeof lists)[number];

/** Whose referrals: of referrers in the segment, and with this value of the breakdown. */
export type ReferrerGroup = { segment?: string | undefined; breakdown?: Breakdown | undefined; value?: string | undefined };

export type ReferralListView = ReferrerGroup & { list: List; step?: InvitationStep; from?: string; to?: string; page?: number };

function search({ list, step, from, to, segment, breakdown, value, page }: ReferralListView): string {
  const given = Object.entries({ list, step, from, to, segment, breakdown, value, page: page === undefined || page === 1 ? undefined : String(page) });
  return new URLSearchParams(given.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))).toString();
}

/** A whole list, as an address that can be sent to someone. */
export const listHref = (slug: string, view: ReferralListView): string => `/${slug}/referrals/list?${search(view)}`;

/** The same as a file. */
export const listFile = (slug: string, { page: _page, ...view }: ReferralListView): string => `/api/referrals?workspace=${encodeURIComponent(slug)}&${search(view)}`;

/** The referrals a step of the funnel counts. */
export const stepHref = (slug: string, step: InvitationStep, { from, to }: MonthRange, group: ReferrerGroup = {}): string => listHref(slug, { ...group, list: "referrals", step, from, to });

/** The step that a number counts, or whose rewards it adds up; null of any other. */
export function stepOf(metricId: string): InvitationStep | null {
  const [, named] = metricId.split(/^referral\./);
  return invitationSteps.find((step) => step === named) ?? null;
}
