"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { dash } from "@/components/format/numbers";
import { metricStyle } from "@/components/format/metric";
import { useMetricName } from "@/components/metrics/metric-name";
import { NumberText } from "@/components/metrics/number-text";
import { WarningSentences } from "@/components/metrics/remarks";
import { useFormats } from "@/components/metrics/scope";
import { useReasonWords } from "@/components/metrics/use-reason-words";
import { ScrollArea } from "@/components/ui/scroll-area";
import { CustomersLink } from "@/components/customers/customers-link";
import { stepOf } from "@/components/referrals/list-address";
import { ReferralsLink } from "@/components/referrals/referrals-link";
import type { Explanation } from "@/server/metrics/explain/types";
import { Formula } from "./formula";
import { formulaFont } from "./formula-font";
import { HowSure } from "./how-sure";
import { InputsTable } from "./inputs-table";
import { PanelSection } from "./panel-section";
import { RowsTable } from "./rows-table";
import { SettingsList } from "./settings-list";
import { ShareRow } from "./share-row";
import { groupOf, type Subject } from "./subject";

type Props = { explanation: Explanation; subject: Subject; /** The day from which the conventions are in force, where there were others before. */ since?: string | null };

/** Where a number comes from: what is printed here is what was computed for the page. */
export function ExplainPanel({ explanation, subject, since }: Props) {
  const t = useTranslations("explain");
  const metrics = useTranslations("metrics");
  const reasonWords = useReasonWords();
  const nameOf = useMetricName();
  const formats = useFormats();
  const formulaTitle = useId();
  const { id, value, formula, withNumbers } = explanation;
  const step = stepOf(id);
  const style = metricStyle(id, explanation.like ?? undefined);
  const text = formats.metric(value, style) ?? dash;
  // As a tile writes it; a million is too long for one.
  const short = formats.metric(value, { ...style, compact: true }) ?? dash;
  return (
    <>
      <p className="text-head text-ink2">{explanation.end ? t(`end.definition.${explanation.end}`, { name: nameOf(id), level: formats.percent(value.interval?.level ?? 0, 0), odds: oddsOf(value.interval?.level ?? 0) }) : metrics(`${id}.definition`)}</p>
      <output aria-label={t("value")} className="mt-3 block">
        <NumberText text={short} size="kpi" />
      </output>
      {short === text ? null : <p className="mt-1 text-sub text-ink2">{t("exactly", { value: text })}</p>}
      {value.reason ? <p className="mt-1 text-sub text-ink2">{reasonWords(id, value.reason)}</p> : null}
      {value.uncapped === undefined ? null : (
        <p className="mt-1 text-sub text-ink2">
          {value.uncapped === "not_finite" ? t("uncappedEndless") : t("uncapped", { value: formats.value(value.unit, value.uncapped, style) })}
        </p>
      )}
      <WarningSentences warnings={value.warnings} />

      {formula ? (
        <PanelSection title={t("withNumbers")} titleId={formulaTitle}>
          <div className={`${formulaFont} rounded-[10px] border border-line bg-paper p-3.5 text-sub`}>
            <ScrollArea labelledBy={formulaTitle} className="flex flex-col gap-3">
              <p>
                <Formula layout={formula.layout} />
              </p>
              {withNumbers ? (
                <p>
                  <Formula layout={withNumbers.layout} /> = <b className="font-semibold">{text}</b>
                </p>
              ) : null}
            </ScrollArea>
          </div>
        </PanelSection>
      ) : (
        <WithoutFormula explanation={explanation} />
      )}

      {explanation.inputs.length > 0 ? (
        <PanelSection title={t("inputs")}>
          <InputsTable caption={t("inputs")} inputs={explanation.inputs} subject={subject} window={explanation.window} />
        </PanelSection>
      ) : null}

      {explanation.asides.length > 0 ? (
        <PanelSection title={t("aside")}>
          <InputsTable caption={t("aside")} inputs={explanation.asides} subject={subject} window={explanation.window} />
        </PanelSection>
      ) : null}

      {explanation.population ? (
        <PanelSection title={t("customers")}>
          <p className="text-sub">
            <CustomersLink population={explanation.population} range={explanation.behind} {...groupOf(subject)} {...explanation.within}>
              {explanation.population === "active_at_close" && value.n !== null
                ? metrics("populations.active_at_close", { count: value.n })
                : t(`behind.${explanation.population}`)}
            </CustomersLink>{" "}
            <span className="text-ink3">{formats.range(explanation.behind)}</span>
          </p>
        </PanelSection>
      ) : null}

      {step && value.value ? (
        <PanelSection title={t("referralsTitle")}>
          <p className="text-sub">
            <ReferralsLink step={step} range={explanation.window} group={groupOf(subject)} /> <span className="text-ink3">{formats.range(explanation.window)}</span>
          </p>
        </PanelSection>
      ) : null}

      {explanation.rows ? (
        <PanelSection title={t("rowsTitle")}>
          <RowsTable rows={explanation.rows} title={t("rowsTitle")} fileName={`rows-${id}`} />
        </PanelSection>
      ) : null}

      {explanation.curves ? (
        <PanelSection title={t("curvesTitle")}>
          <RowsTable rows={explanation.curves} title={t("curvesTitle")} fileName={`curves-${id}`} />
        </PanelSection>
      ) : null}

      {explanation.settings.length > 0 ? (
        <PanelSection title={t("settings")}>
          <SettingsList settings={explanation.settings} />
          {since ? <p className="mt-1 text-sub text-ink3">{t("settingsSince", { date: formats.date(since) })}</p> : null}
        </PanelSection>
      ) : null}

      <HowSure value={value} style={style} />

      {explanation.source ? (
        <PanelSection title={t("source")}>
          <p className="text-sub text-ink2">{explanation.source}</p>
        </PanelSection>
      ) : null}

      <PanelSection title={t("takeAlong")}>
        <ShareRow explanation={explanation} name={nameOf(id)} />
      </PanelSection>
    </>
  );
}

/** One time in so many the value lies beyond an end: of the 80 %, the 95 % and the 99 % interval. */
const oddsOf = (level: number) => (level >= 0.99 ? "hundreds" : level >= 0.95 ? "forty" : "ten");

/** The changes of rates and of ARPA are parted the same way. */
const howOf = (id: string) => id.replace(/^(?:rate|arpa)_change(?:\.(mix|own))?$/, (_id, part: string | undefined) => `change.${part ?? "all"}`);

/** A sum is told by what it sums, a model by what went into it, an end of an interval by how that was found. */
function WithoutFormula({ explanation: { id, how: told, inputs, asides, rows, end } }: { explanation: Explanation }) {
  const t = useTranslations("explain");
  const how = told ?? howOf(id);
  const recomputed = asides.some(({ name }) => name === "standard_error_of_log") ? t("end.how.on_log") : asides.some(({ name }) => name === "standard_deviation") ? t("end.how.plain") : "";
  const [title, text] = end
    ? (["modelTitle", `${t.has(`end.how.${how}`) ? t(`end.how.${how}`) : t("end.how.delta")} ${recomputed}`.trim()] as const)
    : t.has(`how.${how}`)
      ? (["modelTitle", t(`how.${how}`)] as const)
      : inputs.length > 0
        ? (["modelTitle", t("model")] as const)
        : (["sumTitle", t(rows ? "sumOfRows" : stepOf(id) ? "sumOfReferrals" : "sum")] as const);
  return (
    <PanelSection title={t(title)}>
      <p className="text-sub text-ink2">{text}</p>
    </PanelSection>
  );
}
