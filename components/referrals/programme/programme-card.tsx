"use client";

import { useTranslations } from "next-intl";
import { useFormats, useScope } from "@/components/metrics/scope";
import { useMetricName } from "@/components/metrics/metric-name";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Note } from "@/components/ui/note";
import type { IncentiveCheck } from "@/server/metrics/referral/incentives";
import type { ProgrammeView } from "@/server/referrals/programme/get-programme";
import type { ProgrammeStanding } from "@/server/referrals/programme/get-standing";
import { useAudienceName } from "./audience-step";
import { MeasuredFigures } from "./measured-figures";
import { programmeSteps, stepAddress } from "./steps";

/** The programme as it is set up and how it does, or how to begin. */
export function ProgrammeCard({ standing, editable }: { standing: ProgrammeStanding | null; editable: boolean }) {
  const t = useTranslations("referrals.programme");
  const { slug } = useScope();
  if (!standing) {
    return (
      <Card title={t("title")}>
        <EmptyState action={editable ? <LinkButton href={stepAddress(slug, "audience")}>{t("begin")}</LinkButton> : undefined}>{t("none")}</EmptyState>
      </Card>
    );
  }
  const { programme, check, measured } = standing;
  const next = programmeSteps[programme.steps];
  return (
    <Card
      title={programme.name}
      subtitle={next ? t("unfinished", { done: programme.steps, step: t(`step.${next}`) }) : t("complete")}
      actions={editable ? <LinkButton size="sm" href={stepAddress(slug, next ?? "audience")}>{t(next ? "goOn" : "change")}</LinkButton> : undefined}
    >
      <Facts programme={programme} />
      {check?.verdict === "above" ? <AboveCeiling check={check} /> : null}
      {measured ? <MeasuredFigures measured={measured} /> : null}
    </Card>
  );
}

/** Also where it was kept below: the ceiling moves with the data. */
function AboveCeiling({ check: { cost, ceiling, leaves } }: { check: IncentiveCheck }) {
  const t = useTranslations("referrals.programme.summary");
  const formats = useFormats();
  const money = (minor: number | null) => formats.money(Math.abs(minor ?? 0), { cents: true });
  return (
    <Note tone="loss" className="mt-4">
      {t("above", { cost: money(cost), over: money(leaves), ceiling: formats.money(ceiling ?? 0, { cents: true }) })}
    </Note>
  );
}

function Facts({ programme: { audience, incentives, rules, channels, measure } }: { programme: ProgrammeView }) {
  const t = useTranslations("referrals.programme");
  const nameOf = useAudienceName();
  const metricName = useMetricName();
  const formats = useFormats();
  const money = (minor: bigint) => formats.money(minor, { cents: true });
  const facts: [string, string | null][] = [
    [t("step.audience"), audience && nameOf(audience)],
    [t("step.incentives"), incentives && t("summary.incentives", { referrer: money(incentives.referrerReward), referee: money(incentives.refereeReward), monthly: money(incentives.monthlyCost) })],
    [t("step.rules"), rules && (rules.endsOn ? t("summary.period", { from: formats.date(rules.startsOn), to: formats.date(rules.endsOn) }) : t("summary.open", { from: formats.date(rules.startsOn) }))],
    [t("step.channels"), channels && channels.map((channel) => t(`channels.${channel}`)).join(", ")],
    [t("step.measure"), measure && t("summary.measure", { list: measure.kpis.map(metricName).join(", "), since: formats.date(measure.since) })],
  ];
  return (
    <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-4 gap-y-2 text-table">
      {facts.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-ink3">{name}</dt>
          <dd className="text-ink">{value ?? t("summary.open_step")}</dd>
        </div>
      ))}
      {rules?.terms ? (
        <div className="contents">
          <dt className="text-ink3">{t("rules.terms")}</dt>
          <dd className="whitespace-pre-line text-ink2">{rules.terms}</dd>
        </div>
      ) : null}
    </dl>
  );
}
