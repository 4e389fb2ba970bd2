"use client";

import { useTranslations } from "next-intl";
import { CsvButton } from "@/components/csv/csv-button";
import { namingReasons } from "@/components/customers/narrowing";
import { ExplainLink } from "@/components/explain/explain-link";
import { linked } from "@/components/explain/linked";
import { everyone, type SubjectGroup } from "@/components/explain/subject";
import { majorUnits } from "@/components/format/money";
import { useBreakdownLabels, useBreakdownTitle } from "@/components/metrics/breakdown-label";
import { Choice, Choices } from "@/components/metrics/choices";
import { useFormats, usePeriod, useScope } from "@/components/metrics/scope";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Popover } from "@/components/ui/popover";
import type { ChurnCrossAnswer } from "@/server/churn/get-churn-cross";
import type { Cross, CrossCell } from "@/server/metrics/churn/cross";
import { strongest } from "./prepare-cross";
import { narrowedTo, useReasonName } from "./reason-words";

type Props = { answer: ChurnCrossAnswer; level: "reason" | "category" };

const few = 5;
const lost = { id: "customers.churned" };

/** Reasons by what the customers were: who leaves for what. */
export function CrossCard({ answer, level }: Props) {
  const t = useTranslations("churn.cross");
  const formats = useFormats();
  const columnName = useColumnName(answer.across);
  const nameOf = useReasonName();
  const { cross, across } = answer;
  if (cross.total === 0) {
    return (
      <Card title={t("title")} actions={<AcrossChoice across={across} />}>
        <EmptyState>{t("nobody")}</EmptyState>
      </Card>
    );
  }
  const most = strongest(cross);
  const tooFew = cross.columns.filter(({ value, customers }) => value !== null && customers < few);
  return (
    <Card
      title={
        most
          ? t.rich("finding", {
              reason: nameOf(most.parts),
              column: columnName(most.value),
              count: most.cell.customers,
              total: most.total,
              ...linked({ some: { subject: { ...lost, ...narrowedTo(most.parts, level), ...subjectOf(across, most.value) } }, all: { subject: { ...lost, ...subjectOf(across, most.value) } } }),
            })
          : t("title")
      }
      subtitle={[t("subtitle", { range: formats.range(answer.range) }), answer.everyone ? t("everyone") : null, cross.found.columns > cross.columns.length ? t("columns", { shown: cross.columns.length - 1, total: cross.found.columns }) : null, cross.found.rows > cross.rows.length ? t("rows", { shown: cross.rows.length - 1, total: cross.found.rows }) : null]
        .filter(Boolean)
        .join(" ")}
      actions={
        <div className="flex gap-2">
          <AcrossChoice across={across} />
          <CrossCsv answer={answer} />
        </div>
      }
    >
      <CrossTable answer={answer} level={level} />
      {tooFew.length > 0 ? <p className="mt-3 text-sub text-ink3">{t("few", { names: tooFew.map(({ value }) => columnName(value)).join(", "), count: tooFew.length })}</p> : null}
    </Card>
  );
}

function CrossTable({ answer: { cross, across, ever, range }, level }: Props) {
  const t = useTranslations("churn.cross");
  const formats = useFormats();
  const columnName = useColumnName(across);
  const nameOf = useReasonName();
  const groupOf = (value: string | null): SubjectGroup | null => (value === null ? null : subjectOf(across, value));
  // What has no row of its own: everybody but those of the rows.
  const named = namingReasons(cross.rows.flatMap(({ parts }) => (parts ? [narrowedTo(parts, level)] : [])));
  const whole = across === "left" || across === "tenure" ? {} : everyone;
  return (
    <div tabIndex={0} role="region" aria-label={t("caption")} className="relative overflow-x-auto">
      <table className="w-full border-separate border-spacing-[2px] text-table">
        <caption className="sr-only">{t("caption")}</caption>
        <thead>
          <tr className="text-label text-ink3">
            <th scope="col" className="text-left font-medium">
              <span className="sr-only">{t("reason")}</span>
            </th>
            {cross.columns.map(({ value }) => (
              <th key={value ?? "~"} scope="col" className="px-1.5 pb-1 text-right align-bottom font-medium whitespace-nowrap">
                {columnName(value)}
              </th>
            ))}
            <th scope="col" className="px-1.5 pb-1 text-right align-bottom font-medium">
              {t("all")}
            </th>
          </tr>
        </thead>
        <tbody>
          {cross.rows.map(({ parts, cells, total }) => {
            const of = parts ? narrowedTo(parts, level) : { notReasons: named };
            return (
              <tr key={parts?.join("/") ?? "~"}>
                <th scope="row" className="min-w-28 py-1 pr-2 text-left font-normal">
                  {parts ? nameOf(parts) : t("otherReasons")}
                </th>
                {cells.map((cell, index) => {
                  const group = groupOf(cross.columns[index]?.value ?? null);
                  return <ShadedCell key={index} cell={cell} subject={group ? { ...of, ...group } : null} />;
                })}
                <td className="px-1.5 text-right font-medium">
                  <ExplainLink subject={{ ...lost, ...of, ...whole }}>{formats.number(total)}</ExplainLink>
                </td>
              </tr>
            );
          })}
          <tr className="font-medium">
            <th scope="row" className="border-t border-line py-1.5 pr-2 text-left font-medium">
              {t("lost")}
            </th>
            {cross.columns.map(({ value, customers }) => {
              const group = groupOf(value);
              return (
                <td key={value ?? "~"} className="border-t border-line px-1.5 text-right">
                  {group ? <ExplainLink subject={{ ...lost, ...group }}>{formats.number(customers)}</ExplainLink> : formats.number(customers)}
                </td>
              );
            })}
            <td className="border-t border-line px-1.5 text-right">
              <ExplainLink subject={{ ...lost, ...whole }}>{formats.number(cross.total)}</ExplainLink>
            </td>
          </tr>
          {ever ? (
            <tr className="text-ink2">
              <th scope="row" className="py-1 pr-2 text-left font-normal">
                {t("ofEver", { range: formats.range(range) })}
              </th>
              {ever.map((one, index) => {
                const group = groupOf(cross.columns[index]?.value ?? null);
                return (
                  <td key={index} className="px-1.5 text-right whitespace-nowrap">
                    {one && group ? <ExplainLink subject={{ id: "churned_of_ever", ...group }}>{formats.percent(one.lost)}</ExplainLink> : null}
                  </td>
                );
              })}
              <td />
            </tr>
          ) : null}
        </tbody>
      </table>
    </div>
  );
}

/** Shaded by the share of its column; a dot where nobody left. */
function ShadedCell({ cell, subject }: { cell: CrossCell | null; subject: SubjectGroup | null }) {
  const formats = useFormats();
  if (!cell) return <td className="px-1.5 text-right text-ink3">·</td>;
  const shade = Math.round(5 + 45 * Math.min(1, cell.share * 1.6));
  const text = formats.number(cell.customers);
  return (
    <td className="rounded-[2px] px-1.5 py-1 text-right text-ink" style={{ background: `color-mix(in oklab, var(--loss) ${shade}%, var(--card))` }}>
      {subject ? <ExplainLink subject={{ ...lost, ...subject }}>{text}</ExplainLink> : text}
    </td>
  );
}

/** Whose customers a column is about. */
function subjectOf(across: ChurnCrossAnswer["across"], value: string): SubjectGroup {
  if (across === "left") return { planLeft: value };
  if (across === "tenure") return { tenure: value };
  return { breakdown: across, value };
}

function useColumnName(across: ChurnCrossAnswer["across"]): (value: string | null) => string {
  const t = useTranslations("churn.cross");
  const labelOf = useBreakdownLabels();
  return (value) => {
    if (value === null) return t("otherColumns");
    if (across === "tenure") return t.has(`tenure.${value}`) ? t(`tenure.${value}`) : value;
    if (across === "left") return value === "" ? t("noPlan") : value;
    return labelOf({ breakdown: across, value });
  };
}

/** By what the reasons are told apart: the plan left, the months stayed, or a breakdown that the workspace has. */
function AcrossChoice({ across }: { across: ChurnCrossAnswer["across"] }) {
  const t = useTranslations("churn.cross");
  const titleOf = useBreakdownTitle();
  const { groups } = usePeriod();
  const breakdowns = [...new Set(groups.map(({ breakdown }) => breakdown))].filter((breakdown) => breakdown !== "plan");
  const nameOf = (id: string) => (id === "left" || id === "tenure" ? t(`by.${id}`) : (titleOf(id) ?? id));
  return (
    <Popover label={t("by.label", { by: nameOf(across) })} trigger={<span className="whitespace-nowrap">{nameOf(across)}</span>}>
      <Choices>
        {["left", "tenure", ...breakdowns].map((id) => (
          <Choice key={id} chosen={id === across} changes={{ across: id === "left" ? null : id }}>
            {nameOf(id)}
          </Choice>
        ))}
      </Choices>
    </Popover>
  );
}

function CrossCsv({ answer: { cross, across } }: { answer: ChurnCrossAnswer }) {
  const t = useTranslations("churn.cross");
  const { currency } = useScope();
  const columnName = useColumnName(across);
  const csv = {
    columns: [t("csv.category"), t("csv.reason"), t("csv.column"), t("csv.customers"), `${t("csv.mrr")} (${currency})`, t("csv.share")],
    rows: flat(cross).map(({ parts, value, cell }) => [parts ? (parts[0] ?? "") : t("otherReasons"), parts?.[1] ?? "", columnName(value), cell.customers, majorUnits(currency, cell.mrr), cell.share]),
  };
  return (
    <CsvButton table={csv} fileName={`churn-reasons-by-${across}`} size="sm">
      CSV
    </CsvButton>
  );
}

const flat = ({ rows, columns }: Cross) => rows.flatMap(({ parts, cells }) => cells.flatMap((cell, index) => (cell ? [{ parts, value: columns[index]?.value ?? null, cell }] : [])));
