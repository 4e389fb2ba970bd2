"use client";

import { useTranslations } from "next-intl";
import { linked } from "@/components/explain/linked";
import { useBreakdownTitle } from "@/components/metrics/breakdown-label";
import { useMetricName } from "@/components/metrics/metric-name";
import { useNavigation } from "@/components/metrics/navigation";
import { useFormats, usePeriod } from "@/components/metrics/scope";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { SelectField } from "@/components/ui/select-field";
import type { ChangesAnswer } from "@/server/overview/get-changes";
import { ChangeRates } from "./change-rates";
import { ChangeSums } from "./change-sums";
import { changeMetrics } from "./read-questions";
import { useChangeSubjects } from "./use-change-subjects";
import { useSigned } from "./use-signed";

const inSentence = (title: string) => title.charAt(0).toLowerCase() + title.slice(1);

/** Which movements, mixes and rates made a number change, and whose they were. */
export function ChangesCard({ answer }: { answer: ChangesAnswer }) {
  const t = useTranslations("overview.changes");
  const reasons = useTranslations("reasons");
  if (answer.kind === "none") {
    return (
      <Card title={t("title")}>
        <Questions answer={answer} />
        <EmptyState>{answer.reason === "no_history" ? t("noHistory") : reasons(answer.reason)}</EmptyState>
      </Card>
    );
  }
  return <Told answer={answer} />;
}

function Told({ answer }: { answer: Exclude<ChangesAnswer, { kind: "none" }> }) {
  const t = useTranslations("overview.changes");
  const nameOf = useMetricName();
  const titleOf = useBreakdownTitle();
  const formats = useFormats();
  const signed = useSigned();
  const subjects = useChangeSubjects(answer);
  const { metric, unit } = answer;
  const direction = answer.delta === 0 ? "stayed" : answer.delta > 0 ? "rose" : "fell";
  const words = { range: formats.range(answer.before), by: inSentence(titleOf(answer.by) ?? answer.by) };
  return (
    <Card
      title={t.rich(direction, { name: nameOf(metric), ...linked({ by: { text: signed.size(metric, unit, answer.delta), subject: subjects.whole() } }) })}
      subtitle={
        answer.kind === "sum"
          ? t("since", words)
          : t.rich("against", { ...words, ...linked({ mix: { text: signed.text(metric, unit, answer.mix), subject: subjects.mix() }, own: { text: signed.text(metric, unit, answer.rate), subject: subjects.own() } }) })
      }
    >
      <Questions answer={answer} />
      {answer.kind === "sum" ? <ChangeSums answer={answer} /> : <ChangeRates answer={answer} />}
    </Card>
  );
}

/** Which number, and told apart by what. A group that the page shows is not split again. */
function Questions({ answer }: { answer: ChangesAnswer }) {
  const t = useTranslations("overview.changes");
  const nameOf = useMetricName();
  const titleOf = useBreakdownTitle();
  const { go } = useNavigation();
  const { group, groups } = usePeriod();
  const breakdowns = [...new Set([answer.by, ...groups.map(({ breakdown }) => breakdown)])];
  return (
    <div className="mb-2 grid grid-cols-2 gap-2">
      <SelectField
        label={t("metric")}
        labelHidden
        value={answer.metric}
        onChange={(event) => go({ changed: event.target.value })}
        options={changeMetrics.map((metric) => ({ value: metric, label: nameOf(metric) }))}
      />
      {group ? null : (
        <SelectField
          label={t("by")}
          labelHidden
          value={answer.by}
          onChange={(event) => go({ changedBy: event.target.value })}
          options={breakdowns.map((breakdown) => ({ value: breakdown, label: t("byValue", { by: inSentence(titleOf(breakdown) ?? breakdown) }) }))}
        />
      )}
    </div>
  );
}
