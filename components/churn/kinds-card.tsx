"use client";

import { useTranslations } from "next-intl";
import { LineChart } from "@/components/charts/line-chart";
import { monthAxis } from "@/components/charts/prepare-month-axis";
import { TableTwin } from "@/components/charts/table-twin";
import { ExplainLink } from "@/components/explain/explain-link";
import { dash } from "@/components/format/numbers";
import { useFormats } from "@/components/metrics/scope";
import { useBeside } from "@/components/metrics/use-beside";
import { useComparisonName } from "@/components/metrics/use-comparison-name";
import { Card } from "@/components/ui/card";
import { Cell, HeaderCell, RowHeader, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { ChurnPageAnswer } from "@/server/churn/types";
import { fillOf, kindFinding, kinds, type Kind } from "./kinds";

const roles = { voluntary: "loss", involuntary: "amber", unknown: "quiet" } as const;

/** Who decided to leave, and who left because a payment failed: the second can often be won back. */
export function KindsCard({ answer }: { answer: ChurnPageAnswer }) {
  const t = useTranslations("churn.kinds");
  const formats = useFormats();
  const { trend } = answer.kinds;
  const title = useFinding(answer);
  const running = trend.find((point) => point.running);
  const shown = kinds.filter((kind) => answer.kinds.now[kind].customers > 0 || trend.some((point) => point[kind] > 0));
  if (shown.length === 0) return null;
  const axis = monthAxis(trend.map(({ month }) => month));
  return (
    <Card title={title} subtitle={[trend.length < 2 ? t("oneMonth") : t("subtitle"), running ? t("running", { month: formats.month(running.month), date: formats.date(answer.dataDate) }) : null].filter(Boolean).join(" ")}>
      <Shares answer={answer} shown={shown} />
      {trend.length < 2 ? null : (
        <div className="mt-4">
          <LineChart
            height={170}
            fromZero
            series={shown.map((kind) => ({ id: kind, role: roles[kind], points: trend.map((point, x) => ({ x, y: point[kind], projected: point.running })) }))}
            xTicks={axis.ticks(3)}
            xTitle=""
            formatX={(x) => formats.month(axis.month(x), "2-digit")}
            formatY={(value) => formats.number(value)}
            whole
            names={Object.fromEntries(shown.map((kind) => [kind, t(`name.${kind}`)]))}
            description={t("description", { first: formats.month(axis.month(0)), last: formats.month(axis.month(trend.length - 1)) })}
          />
          <TableTwin
            caption={t("caption")}
            fileName="churn-by-kind"
            table={{
              columns: [t("column.month"), ...shown.map((kind) => t(`name.${kind}`))],
              rows: trend.map((point) => ({
                id: point.month,
                cells: [
                  { text: formats.month(point.month), raw: point.month },
                  ...shown.map((kind) => ({
                    text: formats.number(point[kind]),
                    raw: point[kind],
                    shown: point[kind] > 0 ? <ExplainLink subject={{ id: "customers.churned", kind, window: { from: point.month, to: point.month } }}>{formats.number(point[kind])}</ExplainLink> : undefined,
                  })),
                ],
              })),
            }}
          />
        </div>
      )}
    </Card>
  );
}

/** Whether each of the two rises or falls, or is above or below that of another group, in words; or of how many nobody knows it. */
function useFinding({ kinds: { now, before }, total }: ChurnPageAnswer): string {
  const t = useTranslations("churn.kinds");
  const beside = useBeside();
  const against = useComparisonName() ?? "";
  const { id, ...ways } = kindFinding(now, before);
  return t(beside && (id === "both" || id === "finding") ? `beside.${id}` : id, { ...ways, against, unknown: now.unknown.customers, all: total.customers });
}

function Shares({ answer, shown }: { answer: ChurnPageAnswer; shown: readonly Kind[] }) {
  const t = useTranslations("churn.kinds");
  const formats = useFormats();
  const { now } = answer.kinds;
  const all = answer.total.customers;
  return (
    <>
      <span aria-hidden className="mb-1.5 flex h-[9px] gap-[2px]">
        {shown.map((kind) => (now[kind].customers > 0 ? <span key={kind} className={`rounded-[2px] ${fillOf[kind]}`} style={{ flexGrow: now[kind].customers }} /> : null))}
      </span>
      <Table caption={t("shares")}>
        <TableHead>
          <TableRow>
            <HeaderCell>{formats.range(answer.range)}</HeaderCell>
            <HeaderCell>{t("column.customers")}</HeaderCell>
            <HeaderCell>MRR</HeaderCell>
            <HeaderCell>{t("column.share")}</HeaderCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {shown.map((kind) => (
            <TableRow key={kind}>
              <RowHeader>
                <span aria-hidden className={`mr-1.5 inline-block size-[9px] rounded-[2px] ${fillOf[kind]}`} />
                {t(`row.${kind}`)}
              </RowHeader>
              <Cell>
                <ExplainLink subject={{ id: "customers.churned", kind }}>{formats.number(now[kind].customers)}</ExplainLink>
              </Cell>
              <Cell>
                <ExplainLink subject={{ id: "mrr.churn", kind }}>{formats.money(now[kind].mrr)}</ExplainLink>
              </Cell>
              <Cell>{all > 0 ? <ExplainLink subject={{ id: "churn_share", kind }}>{formats.percent(answer.kinds.shares[kind] ?? 0)}</ExplainLink> : dash}</Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </>
  );
}
