"use client";

import { useTranslations } from "next-intl";
import { useFormats } from "@/components/metrics/scope";
import { Note } from "@/components/ui/note";
import type { IncentiveCheck } from "@/server/metrics/referral/incentives";

/** What a referred customer would cost against what it may cost, and what that leaves. */
export function CeilingCheck({ check }: { check: IncentiveCheck }) {
  const t = useTranslations("referrals.programme.check");
  const reasons = useTranslations("reasons");
  const formats = useFormats();
  const { rewards, fixed, cost, ceiling, leaves, verdict, reason, pace } = check;
  const parts =
    fixed === null
      ? t("costUnshared", { rewards: formats.money(rewards, { cents: true }) })
      : fixed > 0
        ? t("costShared", { cost: formats.money(cost, { cents: true }), rewards: formats.money(rewards, { cents: true }), fixed: formats.money(fixed, { cents: true }), pace: formats.number(pace, 1) })
        : t("cost", { rewards: formats.money(rewards, { cents: true }) });
  const tone = verdict === "inside" ? "good" : verdict === "above" ? "loss" : "warn";
  return (
    <Note tone={tone} live>
      <p>{parts}</p>
      <p className="mt-1">
        {verdict === "unknown"
          ? t("unknown", { reason: reason ? reasons(reason) : "" })
          : t(verdict, { ceiling: formats.money(ceiling ?? 0, { cents: true }), leaves: formats.money(Math.abs(leaves ?? 0), { cents: true }) })}
      </p>
    </Note>
  );
}
