"use client";

import { useTranslations } from "next-intl";
import { LineChart } from "@/components/charts/line-chart";
import { ExplainLink } from "@/components/explain/explain-link";
import { linked, plain } from "@/components/explain/linked";
import { useFormats, useScope } from "@/components/metrics/scope";
import { useComparisonName } from "@/components/metrics/use-comparison-name";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Note } from "@/components/ui/note";
import { TextLink } from "@/components/ui/text-link";
import type { LifeAnswer } from "@/server/ltv/types";
import type { LifeMonth } from "@/server/metrics/kpis/life-curve";
import { LifeTable } from "./life-table";
import { prepareLife } from "./prepare-life";

/** What an account leaves by age: observed, carried on, beside what it cost to win. */
export function LifeCard({ answer, undated }: { answer: LifeAnswer; undated: boolean }) {
  const t = useTranslations("ltv.life");
  const formats = useFormats();
  const against = useComparisonName();
  const reasons = useTranslations("reasons");
  const seen = answer.months.findLast(({ projected }) => !projected);
  const end = answer.months.at(-1);
  if (!seen || !end) {
    return (
      <Card title={t("title")}>
        <EmptyState>{t("tooFew")}</EmptyState>
      </Card>
    );
  }
  const at = ({ age, cumulated }: LifeMonth) => ({ text: formats.money(cumulated), subject: { id: "life.cumulated", at: String(age) } });
  // As far as it was observed it is the LTV of that name.
  const numbers = { value: { ...at(seen), subject: { id: "ltv.observed" } }, later: at(end) };
  const [key, words] = [end.projected ? ("projected" as const) : ("observed" as const), { age: seen.age, end: end.age }];
  const compared = answer.before.length > 0 ? against : null;
  const chart = prepareLife(answer);
  const covered = answer.covered;
  return (
    <Card
      title={t.rich(key, { ...words, ...linked(numbers) })}
      subtitle={[
        t("subtitle", { month: formats.month(answer.until) }),
        end.projected ? t("subtitleProjected") : null,
        compared ? t("subtitleBefore", { against: compared }) : null,
      ]
        .filter(Boolean)
        .join(" ")}
    >
      <LineChart
        {...chart}
        fromZero
        height={280}
        xTitle={t("xTitle")}
        formatX={(value) => formats.number(value)}
        formatY={formats.moneyShort}
        names={{
          ours: formats.money(end.cumulated),
          before: compared ?? "",
          cac: t("cac", { value: formats.metric(answer.cac) ?? "" }),
          covered: covered ? t(covered.projected ? "coveredProjected" : "covered", { age: formats.number(covered.age, 1) }) : "",
        }}
        description={t.markup(key, { ...words, ...plain(numbers) })}
      />
      {end.projected || !answer.reason ? null : <p className="mt-2 text-sub text-ink2">{t("notProjected", { reason: reasons(answer.reason) })}</p>}
      <CacLine answer={answer} />
      {undated ? <Note className="mt-3">{t("undated")}</Note> : null}
      <LifeTable answer={answer} against={compared} />
    </Card>
  );
}

/** The number behind the line, or what would draw it. */
function CacLine({ answer: { cac, covered } }: { answer: LifeAnswer }) {
  const t = useTranslations("ltv.life");
  const reasons = useTranslations("reasons");
  const warnings = useTranslations("warnings");
  const formats = useFormats();
  const { slug } = useScope();
  if (cac.value !== null && cac.value > 0) {
    return (
      <p className="mt-2 text-sub text-ink2">
        <ExplainLink subject={{ id: "cac" }}>{t("cacLine", { value: formats.metric(cac) ?? "" })}</ExplainLink>
        {covered ? <> {t.rich(covered.projected ? "coveredLineProjected" : "coveredLine", linked({ age: { text: formats.number(covered.age, 1), subject: { id: "life.covered", at: "cac" } } }))}</> : null}
      </p>
    );
  }
  return (
    <p className="mt-2 text-sub text-ink2">
      {t("noCac", { reason: cac.reason ? reasons(cac.reason) : warnings("no_spend") })}{" "}
      {cac.reason === "spend_not_shared" || cac.reason === "no_new_customers" ? null : <TextLink href={`/${slug}/imports/new?kind=spend`}>{t("importSpend")}</TextLink>}
    </p>
  );
}
