"use client";

import { useTranslations } from "next-intl";
import { Explainable, ExplainLink, lineTarget } from "@/components/explain/explain-link";
import { dash } from "@/components/format/numbers";
import { MetricNumber } from "@/components/metrics/metric-number";
import { useMetricName } from "@/components/metrics/metric-name";
import { Missing } from "@/components/metrics/remarks";
import { useFormats } from "@/components/metrics/scope";
import { Trend } from "@/components/metrics/trend";
import { useDifference } from "@/components/metrics/use-earlier";
import { classes } from "@/components/ui/classes";
import type { Companion, Factor, LtvAnswer } from "@/server/ltv/types";

const order = ["life", "revenue", "cost", "risk"] as const;

/** Life, revenue, cost and risk: what an LTV is made of, beside it. */
export function Factors({ answer }: { answer: LtvAnswer }) {
  const t = useTranslations("ltv");
  return (
    <ul aria-label={t("factors")} className="grid grid-cols-2 gap-y-4 tablet:grid-cols-4">
      {order.map((name, index) => (
        <li
          key={name}
          className={classes(
            "min-w-0 border-line px-3.5",
            index % 2 === 0 ? "pl-0" : "border-l",
            index % 4 === 0 ? "tablet:pl-0" : "tablet:border-l tablet:pl-3.5",
          )}
        >
          <FactorItem name={name} factor={answer.factors[name]} annualDiscountRate={answer.annualDiscountRate} />
        </li>
      ))}
    </ul>
  );
}

type Props = { name: (typeof order)[number]; factor: Factor; annualDiscountRate: number };

function FactorItem({ name, factor, annualDiscountRate }: Props) {
  const t = useTranslations("ltv");
  const nameOf = useMetricName();
  const formats = useFormats();
  const { id, metric } = factor.factor;
  const unit = t(`factorUnit.${name}`);
  return (
    <>
      <p className="text-label text-ink3">{nameOf(id)}</p>
      <p className="mt-[3px] mb-px">
        <MetricNumber subject={{ id }} metric={metric} size="kpi" /> {unit ? <span className="text-label font-medium whitespace-nowrap text-ink3">{unit}</span> : null}
      </p>
      {metric.value === null ? <Missing id={id} metric={metric} /> : null}
      {factor.companion ? <Behind companion={factor.companion} /> : <p className="text-label text-ink2"><ExplainLink subject={{ id: "discount_rate" }} className={lineTarget}>{t("discount", { rate: formats.percent(annualDiscountRate) })}</ExplainLink></p>}
      {factor.factor.trend.filter(({ metric: month }) => month.value !== null).length > 1 ? (
        <div className="mt-2">
          <Trend id={id} points={factor.factor.trend} />
        </div>
      ) : null}
    </>
  );
}

const tones = { good: "text-accent", bad: "text-loss", neutral: "text-ink2" };

/** `churn 2.6 % ▼ 0.3 pt`: the rate behind the factor, and where it moves. */
function Behind({ companion }: { companion: Companion }) {
  const t = useTranslations("ltv");
  const directions = useTranslations("period.direction");
  const formats = useFormats();
  const { id, metric, window, earlier, change } = companion;
  const difference = useDifference()({ id, window }, metric.unit, earlier);
  const text = change ? formats.change(metric.unit, change) : null;
  return (
    <p className="text-label text-ink2">
      <ExplainLink subject={{ id, window }} className={lineTarget}>
        {t(`companion.${id}`)} {formats.metric(metric) ?? dash}
      </ExplainLink>
      {text && text.direction !== "flat" ? (
        <span className={classes("whitespace-nowrap", tones[text.judgement])}>
          {" "}
          <Explainable subject={text.size === null ? null : difference}>
            <span aria-hidden>{text.arrow}</span>
            <span className="sr-only">{directions(text.direction)}</span> {text.size}
          </Explainable>
        </span>
      ) : null}
    </p>
  );
}
