"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useFormats, useScope } from "@/components/metrics/scope";
import { TextLink } from "@/components/ui/text-link";
import type { Cancellation, Movement, Referral, TimelineItem } from "@/server/customers/timeline/types";
import { CustomerLink } from "../customer-link";

/** What happened in a sentence, what else is known of it, and what somebody wrote. */
type What = { what: ReactNode; details: string[]; words?: string | null };

const highest = { nps: 10, csat: 5, ces: 7 } as const;

const given = (texts: readonly (string | null | false | undefined)[]): string[] => texts.filter((text): text is string => Boolean(text));

export function useWhat(): (item: TimelineItem) => What {
  const t = useTranslations("customer.timeline");
  const kinds = useTranslations("imports.kind.names");
  const formats = useFormats();
  const { slug } = useScope();
  const money = (minor: bigint) => formats.money(minor, { cents: true });
  const ofMovement = useMovement();
  const ofCancellation = useCancellation();
  const ofReferral = useReferral();
  return (item) => {
    switch (item.kind) {
      case "movement":
        return ofMovement(item);
      case "payment":
        return { what: t(`payment.${item.status}`, { amount: money(item.amount) }), details: given([item.method]) };
      case "activation":
        return { what: t("activation"), details: [] };
      case "cancellation":
        return ofCancellation(item);
      case "referral":
        return ofReferral(item);
      case "satisfaction":
        return { what: t("satisfaction", { survey: item.survey.toUpperCase(), score: item.score, highest: highest[item.survey] }), details: [], words: item.comment };
      case "import":
        return {
          what: t.rich("import", { file: item.fileName, link: (text) => <TextLink href={`/${slug}/imports/${item.id}`}>{text}</TextLink> }),
          details: [kinds(item.of)],
        };
      case "note":
        return { what: t("note", { author: item.author ?? t("someone") }), details: given([item.edited && t("edited")]), words: item.body };
    }
  };
}

function useMovement(): (item: Movement) => What {
  const t = useTranslations("customer.timeline");
  const formats = useFormats();
  const money = (minor: bigint) => formats.money(minor, { cents: true });
  return ({ movement, before, after, churnKind, category, reason }) => {
    const change = after > before ? after - before : before - after;
    return { what: t(`movement.${movement}`, { before: money(before), after: money(after), change: money(change) }), details: given([category, reason, churnKind && churnKind !== "unknown" && t(`churnKind.${churnKind}`)]) };
  };
}

function useCancellation(): (item: Cancellation) => What {
  const t = useTranslations("customer.timeline");
  const formats = useFormats();
  return ({ subscription, withdrawn, withdrawnOn, category, reason, churnKind, competitor, comment, byHand }) => ({
    what: subscription === null ? t("cancellation.all") : t("cancellation.one", { subscription }),
    details: given([
      withdrawn && (withdrawnOn === null ? t("cancellation.withdrawn") : t("cancellation.withdrawnOn", { date: formats.date(withdrawnOn) })),
      category,
      reason,
      churnKind !== "unknown" && t(`churnKind.${churnKind}`),
      competitor && t("cancellation.competitor", { name: competitor }),
      byHand && t("byHand"),
    ]),
    words: comment,
  });
}

function useReferral(): (item: Referral) => What {
  const t = useTranslations("customer.timeline");
  const formats = useFormats();
  const step = (name: "invited" | "signedUp" | "paid" | "rewarded", day: string | null) => day && t(`referral.${name}`, { date: formats.date(day) });
  return ({ role, other, invitedOn, signedUpOn, paidOn, rewardedOn, reward, programme, byHand }) => {
    const name = (text: ReactNode) => (other.id === null ? text : <CustomerLink id={other.id}>{text}</CustomerLink>);
    return {
      what: t.rich(`referral.${role}`, { other: other.name, name }),
      details: given([
        step("invited", invitedOn),
        step("signedUp", signedUpOn),
        step("paid", paidOn),
        step("rewarded", rewardedOn),
        reward !== null && t("referral.reward", { amount: formats.money(reward, { cents: true }) }),
        programme,
        byHand && t("byHand"),
      ]),
    };
  };
}
