"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import Link from "next/link";
import type { ReactNode } from "react";
import { CsvButton } from "@/components/csv/csv-button";
import { ExplainLink } from "@/components/explain/explain-link";
import { linked } from "@/components/explain/linked";
import { majorUnits } from "@/components/format/money";
import { IntervalEnds } from "@/components/metrics/interval-ends";
import { MetricCell } from "@/components/metrics/metric-cell";
import { useNavigation } from "@/components/metrics/navigation";
import { WarningPills } from "@/components/metrics/remarks";
import { useFormats, useScope } from "@/components/metrics/scope";
import { withSearch } from "@/components/metrics/search";
import { Card } from "@/components/ui/card";
import { Pill } from "@/components/ui/pill";
import { Cell, HeaderCell, RowHeader, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { MethodRow, MethodsAnswer } from "@/server/ltv/types";
import { inOrder } from "./read-method";

/** Every way of counting, its value beside the one in use, and what sets it apart. */
export function MethodsCard({ answer }: { answer: MethodsAnswer }) {
  const t = useTranslations("ltv.methods");
  const names = useTranslations("ltv.method");
  const rows = inOrder(answer.rows);
  const apart = useApart();
  const difference = useDifference();
  const { currency } = useScope();
  const money = (minor: number | null | undefined) => (minor == null ? null : majorUnits(currency, minor));
  const csv = {
    columns: [t("column.method"), t("csv.value", { currency }), t("csv.low", { currency }), t("csv.high", { currency }), t("csv.difference"), "n", t("column.apart")],
    rows: rows.map((row) => [names(row.method), money(row.metric.value), money(row.metric.interval?.low), money(row.metric.interval?.high), row.difference?.difference ?? null, row.metric.n, apart(row)]),
  };
  return (
    <Card
      title={useFinding(answer)}
      subtitle={t("subtitle")}
      actions={
        <CsvButton table={csv} fileName="ltv-by-method" size="sm">
          CSV
        </CsvButton>
      }
    >
      <Table caption={t("title")}>
        <TableHead>
          <TableRow>
            <HeaderCell>{t("column.method")}</HeaderCell>
            <HeaderCell>{t("column.value")}</HeaderCell>
            <HeaderCell className="max-tablet:hidden">{t("column.interval")}</HeaderCell>
            <HeaderCell className="max-tablet:whitespace-normal">{t("column.difference")}</HeaderCell>
            <HeaderCell align="left" className="max-tablet:hidden">
              {t("column.apart")}
            </HeaderCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.method}>
              <RowHeader>
                <MethodName row={row} used={row.method === answer.method} />
                <span className="block text-label text-ink3 tablet:hidden">
                  {apart(row)} <WarningPills warnings={row.metric.warnings} />
                </span>
              </RowHeader>
              <Cell>
                <MetricCell subject={{ id: row.id }} metric={row.metric} />
              </Cell>
              <Cell className="whitespace-nowrap text-ink2 max-tablet:hidden">
                <IntervalEnds subject={{ id: row.id }} metric={row.metric} />
              </Cell>
              <Cell className="text-ink2">{row.difference?.difference == null ? difference(row) : <ExplainLink subject={{ id: "ltv_against", at: row.method }}>{difference(row)}</ExplainLink>}</Cell>
              <Cell align="left" className="w-[40%] text-sub text-ink2 max-tablet:hidden">
                {apart(row)} <WarningPills warnings={row.metric.warnings} />
                <Without row={row} />
              </Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Card>
  );
}

function MethodName({ row, used }: { row: MethodRow; used: boolean }) {
  const t = useTranslations("ltv");
  const { go } = useNavigation();
  const pathname = usePathname();
  const search = useSearchParams().toString();
  if (used) {
    return (
      <>
        {t(`method.${row.method}`)} <Pill tone="good">{t("methods.inUse")}</Pill>
      </>
    );
  }
  return (
    <Link
      href={`${pathname}${withSearch(search, { method: row.method })}`}
      prefetch={false}
      scroll={false}
      onNavigate={(event) => {
        event.preventDefault();
        go({ method: row.method });
      }}
      className="underline decoration-ink/30 underline-offset-4 hover:decoration-ink"
    >
      {t(`method.${row.method}`)}
    </Link>
  );
}

/** Why there is no value, and what would give one. */
function Without({ row }: { row: MethodRow }) {
  const t = useTranslations("ltv.methods");
  const reasons = useTranslations("reasons");
  const { slug } = useScope();
  if (!row.metric.reason) return null;
  return (
    <span className="block text-ink3">
      {reasons(row.metric.reason)}{" "}
      {row.method === "transactional" && row.metric.reason === "no_data" ? <TextLink href={`/${slug}/imports/new?kind=payments`}>{t("needs.transactional")}</TextLink> : null}
    </span>
  );
}

function useApart(): (row: MethodRow) => string {
  const t = useTranslations("ltv.trait");
  return (row) => row.apart.map((trait) => t(trait)).join(" · ");
}

function useDifference(): (row: MethodRow) => string {
  const t = useTranslations("ltv.methods");
  const formats = useFormats();
  return ({ metric, difference }) => {
    const text = difference ? formats.change(metric.unit, difference) : null;
    if (!text) return "";
    return text.size === null ? t("equal") : t("against", { share: text.size, direction: text.direction });
  };
}

function useFinding({ method, rows }: MethodsAnswer): ReactNode {
  const t = useTranslations("ltv");
  const formats = useFormats();
  const known = rows.flatMap(({ id, metric }) => (metric.value === null ? [] : [{ id, value: metric.value }])).sort((a, b) => a.value - b.value);
  const [low, high] = [known[0], known.at(-1)];
  const used = rows.find((row) => row.method === method);
  const value = used && formats.metric(used.metric);
  if (!low || !high || !value) return t("methods.title");
  const told = ({ id, value: amount }: { id: string; value: number }) => ({ text: formats.money(amount), subject: { id } });
  return t.rich("methods.finding", { method: t(`method.${method}`), ...linked({ low: told(low), high: told(high), used: { text: value, subject: { id: used.id } } }) });
}
