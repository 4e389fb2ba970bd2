"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { namingReasons } from "@/components/customers/narrowing";
import { ExplainLink } from "@/components/explain/explain-link";
import { everyone, type SubjectGroup } from "@/components/explain/subject";
import { useFormats } from "@/components/metrics/scope";
import { ScrollArea } from "@/components/ui/scroll-area";
import type { ChurnCrossAnswer } from "@/server/churn/get-churn-cross";
import type { CrossCell } from "@/server/metrics/churn/cross";
import { subjectOf, useColumnName } from "./cross-columns";
import { categoryBeside } from "./reason-cells";
import { narrowedTo, useReasonName } from "./reason-words";

type Props = { answer: ChurnCrossAnswer; level: "reason" | "category" };

const lost = { id: "customers.churned" };

/** A row for each reason and a column for each value, each number with its customers behind it. */
export function CrossTable({ answer: { cross, across, ever, range }, level }: Props) {
  const t = useTranslations("churn.cross");
  const id = useId();
  const formats = useFormats();
  const columnName = useColumnName(across);
  const nameOf = useReasonName();
  const groupOf = (value: string | null): SubjectGroup | null => (value === null ? null : subjectOf(across, value));
  // What has no row of its own: everybody but those of the rows.
  const shown = cross.rows.flatMap(({ parts }) => (parts ? [parts] : []));
  const named = namingReasons(shown.map((parts) => narrowedTo(parts, level)));
  const whole = across === "left" || across === "tenure" ? {} : everyone;
  return (
    <ScrollArea labelledBy={id}>
      <table className="w-full border-separate border-spacing-[2px] text-table">
        <caption id={id} className="sr-only">
          {t("caption")}
        </caption>
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
            const category = parts && categoryBeside(parts, shown);
            const of = parts ? narrowedTo(parts, level) : { notReasons: named };
            return (
              <tr key={parts?.join("/") ?? "~"}>
                <th scope="row" className="min-w-28 py-1 pr-2 text-left font-normal">
                  {parts ? nameOf(parts) : t("otherReasons")}
                  {category ? <span className="block text-label text-ink3">{category}</span> : null}
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
    </ScrollArea>
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
