"use client";

import { useTranslations } from "next-intl";
import { Bar } from "@/components/charts/bar";
import { prepareGains } from "@/components/charts/prepare-gains";
import { CsvButton } from "@/components/csv/csv-button";
import { ExplainLink } from "@/components/explain/explain-link";
import { linked } from "@/components/explain/linked";
import { ofChannels } from "@/components/explain/subject";
import { majorUnits } from "@/components/format/money";
import { dash } from "@/components/format/numbers";
import { useBreakdownLabel } from "@/components/metrics/breakdown-label";
import { useFormats, useScope } from "@/components/metrics/scope";
import { sortRows } from "@/components/ui/sorting";
import { useSort } from "@/components/metrics/use-sort";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Note } from "@/components/ui/note";
import { Pill } from "@/components/ui/pill";
import { SortCell } from "@/components/ui/sort-cell";
import { Cell, RowHeader, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { ChannelsAnswer } from "@/server/cac/types";
import type { RankedChannel } from "@/server/metrics/acquisition/next-euro";

const columns = ["channel", "conservative", "cac", "gain", "ratio"] as const;
const values: Record<string, (row: RankedChannel) => number | null> = {
  conservative: ({ ltv }) => ltv.interval?.low ?? null,
  cac: ({ cac }) => cac.value,
  gain: ({ conservativeGain }) => conservativeGain,
  ratio: ({ conservativeRatio }) => conservativeRatio,
};
const tones = { healthy: "good", low: "warn", losing: "loss" } as const;
const isFew = ({ cac, ltv }: RankedChannel) => [cac, ltv].some(({ warnings }) => warnings.includes("few_customers"));

/** Channels by what a customer surely leaves beyond its cost. Averages of those won so far, and the card says so. */
export function NextEuroCard({ answer }: { answer: ChannelsAnswer }) {
  const t = useTranslations("cac.nextEuro");
  const formats = useFormats();
  const labelOf = useBreakdownLabel("channel");
  const sorting = useSort("rank", columns);
  const { best, losing } = answer.nextEuro;
  const ranking = sortRows(answer.nextEuro.ranking, sorting.sort, (row, column) => (column === "channel" ? labelOf(row.channel) : values[column]?.(row)));
  if (ranking.length === 0) {
    return (
      <Card title={t("title")}>
        <EmptyState>{t("none")}</EmptyState>
      </Card>
    );
  }
  const name = best && labelOf(best.channel);
  return (
    <Card title={best ? <ExplainLink subject={{ id: "ltv_less_cac", breakdown: "channel", value: best.channel, window: answer.window, end: "low" }}>{t("finding", { channel: name ?? "", gain: formats.money(best.conservativeGain ?? 0) })}</ExplainLink> : t("noBest")} subtitle={t("subtitle")} actions={<RankingCsv ranking={ranking} />}>
      <Table caption={t("title")}>
        <TableHead>
          <TableRow>
            {columns.map((column) => (
              <SortCell key={column} column={column} sorting={sorting} words={column === "channel"} className={column === "conservative" || column === "cac" ? "max-tablet:hidden" : undefined}>
                {t(`column.${column}`)}
              </SortCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {prepareGains(ranking, (row) => row.conservativeGain).map(({ row, width, loss }) => {
            const of = (id: string, text: string, end?: "low") => <ExplainLink subject={{ id, breakdown: "channel", value: row.channel, window: answer.window, end }}>{text}</ExplainLink>;
            return (
            <TableRow key={row.channel}>
              <RowHeader className="w-[38%]">
                <span className="flex flex-wrap items-baseline gap-x-2">
                  {labelOf(row.channel)}
                  {row.health && !isFew(row) ? <Pill tone={tones[row.health]}>{t(`health.${row.health}`)}</Pill> : null}
                </span>
                <Bar width={width} tone={isFew(row) ? "few" : loss ? "loss" : "accent"} />
              </RowHeader>
              <Cell className="max-tablet:hidden">{row.ltv.interval ? of(answer.ltvId, formats.money(row.ltv.interval.low), "low") : of(answer.ltvId, dash)}</Cell>
              <Cell className="max-tablet:hidden">{of("cac", formats.metric(row.cac) ?? dash)}</Cell>
              <Cell className={isFew(row) ? "text-ink3" : undefined}>
                {row.conservativeGain === null ? of("ltv_less_cac", dash) : of("ltv_less_cac", formats.money(row.conservativeGain, { signed: true }), "low")}
              </Cell>
              <Cell>{row.conservativeRatio === null ? of("ltv_to_cac", dash) : of("ltv_to_cac", formats.value("ratio", row.conservativeRatio), "low")}</Cell>
            </TableRow>
            );
          })}
        </TableBody>
      </Table>
      {losing.channels.length > 0 ? (
        <Note className="mt-3">
          {t.rich("losing", {
            names: losing.channels.map(labelOf).join(", "),
            count: losing.channels.length,
            range: formats.range(answer.window),
            ...linked({ spend: { text: formats.money(losing.spend), subject: ofChannels("acquisition_spend", losing.channels, answer.window) } }),
          })}
        </Note>
      ) : (
        <Note tone="plain" className="mt-3">
          {t("noneLosing")}
        </Note>
      )}
      <p className="mt-2 text-sub text-ink3">{t("average")}</p>
    </Card>
  );
}

function RankingCsv({ ranking }: { ranking: readonly RankedChannel[] }) {
  const t = useTranslations("cac.nextEuro");
  const { currency } = useScope();
  const labelOf = useBreakdownLabel("channel");
  const money = (minor: number | null | undefined) => (minor == null ? null : majorUnits(currency, minor));
  const csv = {
    columns: [t("column.channel"), `${t("column.conservative")} (${currency})`, `${t("column.cac")} (${currency})`, `${t("column.gain")} (${currency})`, t("column.ratio"), `${t("column.spend")} (${currency})`],
    rows: ranking.map((row) => [labelOf(row.channel), money(row.ltv.interval?.low), money(row.cac.value), money(row.conservativeGain), row.conservativeRatio, money(row.spend)]),
  };
  return (
    <CsvButton table={csv} fileName="next-euro" size="sm">
      CSV
    </CsvButton>
  );
}
