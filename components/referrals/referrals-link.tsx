"use client";

import { useTranslations } from "next-intl";
import type { SubjectGroup } from "@/components/explain/subject";
import { readGroup } from "@/components/metrics/read-page-input";
import { useScope } from "@/components/metrics/scope";
import { TextLink } from "@/components/ui/text-link";
import type { MonthRange } from "@/server/metrics/period";
import type { InvitationStep } from "@/server/referrals/lists/invitations";
import { stepHref } from "./list-address";

type Props = { step: InvitationStep; range: MonthRange; group: SubjectGroup };

/** From a number to the referrals it counts: of the page's segment, unless another is named. */
export function ReferralsLink({ step, range, group: { segment, breakdown, value } }: Props) {
  const t = useTranslations("explain");
  const { slug, period } = useScope();
  const within = segment === undefined ? period?.segment?.id : (segment ?? undefined);
  return <TextLink href={stepHref(slug, step, range, { segment: within, ...readGroup(breakdown, value) })}>{t(`referrals.${step}`)}</TextLink>;
}
