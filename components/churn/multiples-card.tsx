"use client";

import { useTranslations } from "next-intl";
import { ChartFrame } from "@/components/charts/chart-frame";
import { Stroke } from "@/components/charts/stroke";
import { TableTwin } from "@/components/charts/table-twin";
import { ExplainLink } from "@/components/explain/explain-link";
import { linked } from "@/components/explain/linked";
import type { Subject } from "@/components/explain/subject";
import { useBeside } from "@/components/metrics/use-beside";
import { useComparisonName } from "@/components/metrics/use-comparison-name";
import { useEarlier } from "@/components/metrics/use-earlier";
import { useFormats } from "@/components/metrics/scope";
import { Card } from "@/components/ui/card";
import { classes } from "@/components/ui/classes";
import type { ChurnPageAnswer } from "@/server/churn/types";
import { biggestMove, prepareMultiple } from "./prepare-multiple";
import { categoryBeside } from "./reason-cells";
import { narrowedTo, useReasonLabel, useReasonName } from "./reason-words";

type One = ChurnPageAnswer["multiples"][number];

/** The biggest reasons month by month, side by side on one scale. */
export function MultiplesCard({ answer }: { answer: ChurnPageAnswer }) {
  const t = useTranslations("churn.multiples");
  const formats = useFormats();
  const earlier = useEarlier();
  const beside = useBeside();
  const against = useComparisonName();
  const { multiples, level, rows } = answer;
  const nameOf = useReasonLabel(rows.map(({ parts }) => parts));
  const months = multiples[0]?.points ?? [];
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return null;
  const highest = Math.max(...multiples.flatMap(({ points }) => points.map(({ customers }) => customers)));
  const move = biggestMove(multiples);
  const lost = (parts: readonly string[]): Subject => ({ id: "customers.churned", ...narrowedTo(parts, level) });
  const given = rows.filter(({ key, now }) => key !== "" && now.customers > 0).length;
  const without = rows.find(({ key }) => key === "")?.now.customers ?? 0;
  return (
    <Card
      title={
        move
          ? t.rich(beside ? "beside" : move.now > move.before ? "rose" : "fell", {
              reason: nameOf(move.parts),
              ...linked({ now: { text: formats.number(move.now), subject: lost(move.parts) }, before: { text: formats.number(move.before), subject: earlier(lost(move.parts)) } }),
            })
          : t("title")
      }
      subtitle={[
        t("subtitle", { first: formats.month(first.month), last: formats.month(last.month) }),
        last.running ? t("running", { month: formats.month(last.month), date: formats.date(answer.dataDate) }) : null,
        multiples.length < given ? t("shown", { level, shown: multiples.length, total: given, without }) : null,
        beside && against && move ? t("against", { against }) : null,
        move && !beside ? t("notBecause") : null,
      ]
        .filter(Boolean)
        .join(" ")}
    >
      <ul className="grid grid-cols-2 gap-x-6 gap-y-4 tablet:grid-cols-4">
        {multiples.map((one) => (
          <Multiple key={one.parts.join("/")} one={one} answer={answer} highest={highest} />
        ))}
      </ul>
      <TableTwin
        caption={t("caption")}
        fileName="churn-reasons-by-month"
        table={{
          columns: [t("month"), ...multiples.map(({ parts }) => nameOf(parts))],
          rows: months.map(({ month }, index) => ({
            id: month,
            cells: [
              { text: formats.month(month), raw: month },
              ...multiples.map(({ parts, points }) => {
                const customers = points[index]?.customers ?? 0;
                const text = formats.number(customers);
                const subject = { id: "customers.churned", ...narrowedTo(parts, level), window: { from: month, to: month } };
                return { text, raw: customers, shown: customers > 0 ? <ExplainLink subject={subject}>{text}</ExplainLink> : undefined };
              }),
            ],
          })),
        }}
      />
    </Card>
  );
}

const height = 66;

function Multiple({ one, answer: { range, level, rows }, highest }: { one: One; answer: ChurnPageAnswer; highest: number }) {
  const t = useTranslations("churn.multiples");
  const formats = useFormats();
  const name = useReasonName()(one.parts);
  const category = categoryBeside(one.parts, rows.map(({ parts }) => parts));
  const label = useReasonLabel(rows.map(({ parts }) => parts))(one.parts);
  const beside = useBeside();
  const earlier = useEarlier();
  const { points, now, before } = one;
  const change = before === null ? 0 : now - before;
  const worse = change > 0;
  // A group is not better for having lost fewer: it may be smaller.
  const color = worse && !beside ? "var(--loss)" : "var(--ink2)";
  const tone = beside ? "text-ink2" : worse ? "text-loss" : "text-accent";
  return (
    <li className="min-w-0">
      <p className="flex items-baseline justify-between gap-2 text-table">
        <span className="truncate font-medium" title={label}>
          {name}
        </span>
        {change === 0 ? null : (
          <span className={classes("whitespace-nowrap", tone)}>
            <span aria-hidden>{worse ? "▲" : "▼"}</span>
            <span className="sr-only">{t(worse ? "more" : "fewer")}</span> {formats.number(Math.abs(change))}
          </span>
        )}
      </p>
      {category ? <p className="truncate text-label text-ink3">{category}</p> : null}
      <p className="mb-1 text-label text-ink3">
        <ExplainLink place="sentence" subject={{ id: "customers.churned", ...narrowedTo(one.parts, level) }}>{formats.number(now)}</ExplainLink>
        {before === null ? null : <>, {t.rich(beside ? "there" : "was", linked({ before: { text: formats.number(before), subject: before > 0 ? earlier({ id: "customers.churned", ...narrowedTo(one.parts, level) }) : null } }))}</>}
      </p>
      <ChartFrame height={height + 18} description={t("description", { reason: label, first: points[0]?.customers ?? 0, last: points.at(-1)?.customers ?? 0 })}>
        {(width) => {
          const line = prepareMultiple(points, { highest, range, width, height });
          if (!line) return null;
          return (
            <>
              {line.band ? <rect x={line.band.x} y={0} width={line.band.width} height={height} fill="var(--line2)" /> : null}
              <line x1={0} x2={width} y1={height - 4} y2={height - 4} stroke="var(--line)" />
              <Stroke stroke={line} color={color} width={1.8} />
              <text x={line.first.x} y={line.first.y - 6}>
                {formats.number(line.first.value)}
              </text>
              {line.latest ? (
                <>
                  <circle cx={line.latest.x} cy={line.latest.y} r={3} fill={color} />
                  <text x={line.latest.x} y={line.latest.y - 7} textAnchor="middle" style={{ fill: "var(--ink)", fontWeight: 500 }}>
                    {formats.number(line.latest.value)}
                  </text>
                </>
              ) : null}
              <text x={0} y={height + 14}>
                {formats.month(points[0]?.month ?? range.from, "2-digit")}
              </text>
              <text x={width} y={height + 14} textAnchor="end">
                {formats.month(points.at(-1)?.month ?? range.to, "2-digit")}
              </text>
            </>
          );
        }}
      </ChartFrame>
    </li>
  );
}
