"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { dash } from "@/components/format/numbers";
import { useBreakdownLabel } from "@/components/metrics/breakdown-label";
import { MetricNumber } from "@/components/metrics/metric-number";
import { NumberText } from "@/components/metrics/number-text";
import { WarningPills } from "@/components/metrics/remarks";
import { useFormats } from "@/components/metrics/scope";
import { Card } from "@/components/ui/card";
import { classes } from "@/components/ui/classes";
import type { CustomerFacts, ResidualAnswer } from "@/server/customers/profile/get-customer";
import type { LedgerStanding } from "@/server/customers/profile/read-standing";
import type { MetricValue } from "@/server/metrics/value";

/** What the customer pays, what it has earned, what is still expected of it, and how long it has been there. */
export function Figures({ facts }: { facts: CustomerFacts }) {
  const t = useTranslations("customer.figures");
  const { standing, valueToDate, residual } = facts;
  return (
    <Card className="mb-4">
      <ul aria-label={t("title")} className="grid grid-cols-2 gap-y-[22px] tablet:grid-cols-4">
        <Figure name={t(standing?.status === "left" ? "mrrLost" : "mrr")} className="border-line pr-3.5 tablet:pr-[18px]" foot={<Paying standing={standing} />}>
          <Money value={standing && (standing.status === "left" ? standing.lastMrr : standing.mrr)} />
        </Figure>
        <Figure name={t("toDate")} className="border-l border-line pl-3.5 tablet:px-[18px]" foot={<Earned metric={valueToDate.value} months={valueToDate.rows?.rows.length ?? 0} />}>
          <MetricNumber subject={{ id: valueToDate.id }} metric={valueToDate.value} size="lead" compact />
        </Figure>
        <Figure name={t("residual")} className="border-line pr-3.5 tablet:border-l tablet:px-[18px]" foot={<Expected residual={residual} leaving={standing?.leavesOn ?? null} />}>
          <MetricNumber subject={{ id: residual.explanation.id }} metric={residual.explanation.value} size="lead" compact />
        </Figure>
        <Figure name={t("tenure")} className="border-l border-line pl-3.5 tablet:pl-[18px]" foot={<Since standing={standing} />}>
          <NumberText text={standing ? t("months", { count: standing.tenureMonths }) : dash} size="lead" />
        </Figure>
      </ul>
    </Card>
  );
}

type FigureProps = { name: string; className: string; foot: ReactNode; children: ReactNode };

function Figure({ name, className, foot, children }: FigureProps) {
  return (
    <li className={classes("flex min-w-0 flex-col", className)}>
      <p className="text-sub text-ink2">{name}</p>
      <p className="mt-[7px] mb-[3px]">{children}</p>
      <div className="text-label text-ink3">{foot}</div>
    </li>
  );
}

function Money({ value }: { value: bigint | null }) {
  const formats = useFormats();
  return <NumberText text={value === null ? dash : formats.money(value, { cents: true })} size="lead" />;
}

function Paying({ standing }: { standing: LedgerStanding | null }) {
  const t = useTranslations("customer.figures");
  const formats = useFormats();
  const intervalOf = useBreakdownLabel("interval");
  if (!standing) return t("neverPaid");
  if (standing.churnedOn !== null) return t(standing.churnUndated ? "leftBy" : "leftOn", { date: formats.date(standing.churnedOn) });
  // Whose end is ahead is told by its status: of who pays without one, the term asked for is over.
  const asked = standing.status === "active" && standing.askedOn !== null ? t("askedAndStayed", { date: formats.date(standing.askedOn) }) : null;
  return [standing.currentPlan, intervalOf(standing.term), asked].filter(Boolean).join(" · ");
}

function Earned({ metric, months }: { metric: MetricValue; months: number }) {
  const t = useTranslations("customer.figures");
  const reasons = useTranslations("reasons");
  return (
    <>
      {metric.reason ? reasons(metric.reason) : t("earnedIn", { count: months })} <WarningPills warnings={metric.warnings} />
    </>
  );
}

/** The interval, or why there is none; and that who has asked to leave is expected to stay as long as the others. */
function Expected({ residual: { explanation: { value } }, leaving }: { residual: ResidualAnswer; leaving: string | null }) {
  const t = useTranslations("customer.figures");
  const reasons = useTranslations("reasons");
  const formats = useFormats();
  if (value.reason) return reasons(value.reason);
  const { interval } = value;
  return (
    <>
      {interval
        ? t(interval.low < interval.high ? "between" : "beyondCap", { level: formats.percent(interval.level, 0), low: formats.money(interval.low), high: formats.money(interval.high) })
        : t("noInterval")}{" "}
      <WarningPills warnings={value.warnings} />
      {leaving === null ? null : <span className="mt-1 block text-warn">{t("leaving", { date: formats.date(leaving) })}</span>}
    </>
  );
}

function Since({ standing }: { standing: LedgerStanding | null }) {
  const t = useTranslations("customer.figures");
  const formats = useFormats();
  return standing ? t("since", { date: formats.date(standing.firstPaidOn), cohort: formats.month(standing.cohortMonth) }) : t("neverPaid");
}
