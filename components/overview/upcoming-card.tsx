"use client";

import { useTranslations } from "next-intl";
import { Bar } from "@/components/charts/bar";
import { prepareBars } from "@/components/charts/prepare-bars";
import { CsvButton } from "@/components/csv/csv-button";
import { ExplainLink } from "@/components/explain/explain-link";
import { linked } from "@/components/explain/linked";
import { dash } from "@/components/format/numbers";
import { useFormats, useScope } from "@/components/metrics/scope";
import { Card } from "@/components/ui/card";
import { Cell, HeaderCell, RowHeader, SumRow, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { Dated, Leaving } from "@/server/metrics/upcoming/upcoming";
import type { UpcomingAnswer } from "@/server/overview/get-upcoming";
import { upcomingLines } from "./prepare-files";

/** Who asked to leave and still pays, and which terms end soon: what can still be acted on. */
export function UpcomingCard({ answer }: { answer: UpcomingAnswer }) {
  const t = useTranslations("overview.upcoming");
  const formats = useFormats();
  const { allLeaving, share } = answer;
  const asked =
    allLeaving.customers === 0
      ? t("nobodyAsked", { date: formats.date(answer.dataDate) })
      : t.rich("asked", {
          date: formats.date(answer.dataDate),
          count: allLeaving.customers,
          ...linked({
            who: { subject: { id: "leaving.customers" } },
            mrr: { text: formats.money(allLeaving.mrr), subject: { id: "leaving.mrr" } },
            share: share === null ? { text: dash, subject: null } : { text: formats.percent(share), subject: { id: "leaving.share" } },
          }),
        });
  return (
    <Card title={t("title")} subtitle={asked} actions={<UpcomingCsv answer={answer} />}>
      <LeavingTable answer={answer} />
      <RenewingTable answer={answer} />
    </Card>
  );
}

function LeavingTable({ answer: { leaving, allLeaving } }: { answer: UpcomingAnswer }) {
  const t = useTranslations("overview.upcoming");
  const nameOf = useMonthName();
  return (
    <Table caption={t("leaving")}>
      <Head title={t("column.leaves")} />
      <TableBody>
        {prepareBars(leaving, ({ mrr }) => mrr).map(({ row, width }) => (
          <TableRow key={row.until}>
            <RowHeader className="w-[46%]">
              {nameOf(row)}
              <Bar width={width} tone="loss" />
            </RowHeader>
            <Numbers of={row} what="leaving" since={row.since} until={row.until} />
          </TableRow>
        ))}
        <SumRow>
          <RowHeader>{t("leaving")}</RowHeader>
          <Numbers of={allLeaving} what="leaving" />
        </SumRow>
      </TableBody>
    </Table>
  );
}

function RenewingTable({ answer: { renewing, allRenewing } }: { answer: UpcomingAnswer }) {
  const t = useTranslations("overview.upcoming");
  const formats = useFormats();
  if (allRenewing.customers === 0) return <p className="mt-4 text-sub text-ink3">{t("noRenewals")}</p>;
  return (
    <div className="mt-4">
      <Table caption={t("renewals")}>
        <Head title={t("column.renewals")} />
        <TableBody>
          {renewing.map((stretch) => (
            <TableRow key={stretch.until}>
              <RowHeader className="w-[46%]">{t("until", { date: formats.dayAndMonth(stretch.until) })}</RowHeader>
              <Numbers of={stretch} what="renewing" since={stretch.since} until={stretch.until} />
            </TableRow>
          ))}
          <SumRow>
            <RowHeader>{t("days")}</RowHeader>
            <Numbers of={allRenewing} what="renewing" since={renewing[0]?.since} until={renewing.at(-1)?.until} />
          </SumRow>
        </TableBody>
      </Table>
    </div>
  );
}

function Head({ title }: { title: string }) {
  const t = useTranslations("overview.upcoming");
  return (
    <TableHead>
      <TableRow>
        <HeaderCell>{title}</HeaderCell>
        <HeaderCell>{t("column.customers")}</HeaderCell>
        <HeaderCell>{t("column.mrr")}</HeaderCell>
      </TableRow>
    </TableHead>
  );
}

type NumbersProps = { of: Dated; what: "leaving" | "renewing"; since?: string | null; until?: string | null };

function Numbers({ of, what, since, until }: NumbersProps) {
  const formats = useFormats();
  const days = { ...(since && { since }), ...(until && { until }) };
  return (
    <>
      <Cell>
        <ExplainLink subject={{ id: `${what}.customers`, ...days }}>{formats.number(of.customers)}</ExplainLink>
      </Cell>
      <Cell>
        <ExplainLink subject={{ id: `${what}.mrr`, ...days }}>{formats.money(of.mrr)}</ExplainLink>
      </Cell>
    </>
  );
}

function useMonthName(): (row: Leaving) => string {
  const t = useTranslations("overview.upcoming");
  const formats = useFormats();
  return ({ month, rest }) => (month === null ? t("later") : rest ? t("rest", { month: formats.month(month) }) : formats.month(month));
}

function UpcomingCsv({ answer }: { answer: UpcomingAnswer }) {
  const t = useTranslations("overview.upcoming");
  const { currency } = useScope();
  const monthOf = useMonthName();
  const csv = {
    columns: [t("column.what"), t("column.when"), t("column.customers"), `${t("column.mrr")} (${currency})`],
    rows: upcomingLines(answer, { currency, all: t("all"), leaving: t("leaving"), renewals: t("renewals"), days: t("days"), monthOf }),
  };
  return (
    <CsvButton table={csv} fileName="coming-up" size="sm">
      CSV
    </CsvButton>
  );
}
