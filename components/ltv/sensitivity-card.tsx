"use client";

import { useTranslations } from "next-intl";
import { TableTwin, type TwinTable } from "@/components/charts/table-twin";
import { TornadoChart } from "@/components/charts/tornado-chart";
import { ExplainLink } from "@/components/explain/explain-link";
import { linked } from "@/components/explain/linked";
import { majorUnits } from "@/components/format/money";
import { dash } from "@/components/format/numbers";
import { useFormats, useScope } from "@/components/metrics/scope";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { SensitivityAnswer } from "@/server/ltv/types";
import type { LtvMethod } from "@/server/metrics/settings";

/** Which of the four factors is worth working on: ten per cent of each, alone. */
export function SensitivityCard({ answer, method }: { answer: SensitivityAnswer; method: LtvMethod }) {
  const t = useTranslations("ltv.sensitivity");
  const reasons = useTranslations("reasons");
  const formats = useFormats();
  const { value, reason } = answer.ltv;
  if (value === null || answer.levers.length === 0) {
    return (
      <Card title={t("title")}>
        <EmptyState>{method === "observed" && value !== null ? t("observed") : t("none", { reason: reason ? reasons(reason) : "" })}</EmptyState>
      </Card>
    );
  }
  const { best } = answer;
  const finding = best ? t.rich(`finding.${best.lever}`, linked({ by: { text: formats.percent(best.gain), subject: { id: "ltv_change", at: `${best.lever}.${best.step}` } } })) : t("title");
  const names = Object.fromEntries(answer.levers.map(({ lever }) => [lever, t(`lever.${lever}`)]));
  const end = (step: "lower" | "higher", minor: number) => t(`end.${step}`, { value: formats.money(minor) });
  return (
    <Card title={finding} subtitle={t("subtitle")}>
      <TornadoChart
        rows={answer.levers.map(({ lever, lower, higher }) => ({ id: lever, lower: lower.metric.value, higher: higher.metric.value }))}
        base={value}
        names={names}
        formatEnd={end}
        formatBase={formats.money}
        description={answer.levers.map(({ lever, lower, higher }) => `${names[lever]}: ${end("lower", lower.metric.value ?? value)}; ${end("higher", higher.metric.value ?? value)}`).join(". ")}
      />
      {answer.levers.some(({ lever }) => lever === "churn") ? <p className="mt-2 text-sub text-ink2">{t("leverNote.churn")}</p> : null}
      <SensitivityTable answer={answer} names={names} method={method} />
    </Card>
  );
}

function SensitivityTable({ answer, names, method }: { answer: SensitivityAnswer; names: Record<string, string>; method: LtvMethod }) {
  const t = useTranslations("ltv.sensitivity");
  const formats = useFormats();
  const { currency } = useScope();
  const cells = ({ metric, change }: SensitivityAnswer["levers"][number]["lower"], at: string) => [
    {
      text: formats.metric(metric) ?? "",
      raw: metric.value === null ? null : majorUnits(currency, metric.value),
      shown: <ExplainLink subject={{ id: `ltv.${method}`, at }}>{formats.metric(metric) ?? dash}</ExplainLink>,
    },
    change?.difference == null
      ? { text: "", raw: null }
      : { text: formats.percent(change.difference), raw: change.difference, shown: <ExplainLink subject={{ id: "ltv_change", at }}>{formats.percent(change.difference)}</ExplainLink> },
  ];
  const table: TwinTable = {
    columns: [t("column.lever"), t("column.lower", { currency }), t("column.lowerChange"), t("column.higher", { currency }), t("column.higherChange")],
    rows: answer.levers.map(({ lever, lower, higher }) => ({
      id: lever,
      cells: [{ text: names[lever] ?? lever, raw: names[lever] ?? lever }, ...cells(lower, `${lever}.lower`), ...cells(higher, `${lever}.higher`)],
    })),
  };
  return <TableTwin table={table} caption={t("caption")} fileName="ltv-sensitivity" />;
}
