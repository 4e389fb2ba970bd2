"use client";

import { useTranslations } from "next-intl";
import { prepareRatios, type RatioScale } from "@/components/charts/prepare-ratios";
import { RatioDot } from "@/components/charts/ratio-dot";
import { CsvButton } from "@/components/csv/csv-button";
import { CustomersLink } from "@/components/customers/customers-link";
import { linked } from "@/components/explain/linked";
import { everyone, ofChannels } from "@/components/explain/subject";
import { useBreakdownLabel } from "@/components/metrics/breakdown-label";
import { MetricCell } from "@/components/metrics/metric-cell";
import { useFormats, useScope } from "@/components/metrics/scope";
import { useWholeWords } from "@/components/metrics/use-whole-words";
import { Card } from "@/components/ui/card";
import { classes } from "@/components/ui/classes";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Cell, HeaderCell, RowHeader, SumRow, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { MetricValues } from "@/server/kpis/types";
import type { ChannelsAnswer } from "@/server/overview/get-channels";
import { healthyRatio, toneOf } from "./prepare-channels";
import { channelLines } from "./prepare-files";

/** A card's worth; the file has all of them. */
const shown = 8;

/** What the customers of each channel are worth against what they cost. */
export function ChannelsCard({ answer }: { answer: ChannelsAnswer }) {
  const t = useTranslations("overview.channels");
  const formats = useFormats();
  const { slug } = useScope();
  const wholeWords = useWholeWords();
  const { below, above, shareBelow } = answer.split;
  if (shareBelow === null && answer.rows.every(({ metrics }) => metrics.ltv_to_cac?.value == null)) {
    return (
      <Card title={t("title")}>
        <EmptyState
          action={
            <LinkButton variant="primary" href={`/${slug}/imports/new?kind=spend`}>
              {t("import")}
            </LinkButton>
          }
        >
          {t("noSpend")}
        </EmptyState>
      </Card>
    );
  }
  const blended = answer.total.ltv_to_cac ? formats.metric(answer.total.ltv_to_cac) : null;
  const finding = shareBelow === null ? t("title") : below.channels.length === 0 ? t("allHealthy") : t.rich("below", { count: below.channels.length, ...linked({ share: { text: formats.percent(shareBelow, 0), subject: ofChannels("new_customers_share", below.channels) } }) });
  return (
    <Card
      title={finding}
      subtitle={[
        t("subtitle", { range: formats.range(answer.range) }),
        wholeWords(t("everyone")),
        answer.rows.length > shown ? t("shown", { shown, total: answer.rows.length }) : null,
      ]
        .filter(Boolean)
        .join(" ")}
      actions={<ChannelsCsv answer={answer} />}
    >
      <ChannelsTable answer={answer} />
      {below.channels.length > 0 && above.channels.length > 0 && blended !== null ? (
        <p className="mt-3 text-sub text-ink2">
          {t.rich("hidden", {
            above: above.channels.length,
            below: below.channels.length,
            aboveCustomers: above.customers,
            belowCustomers: below.customers,
            ...linked({
              ratio: { text: blended, subject: { id: "ltv_to_cac", ...everyone } },
              wonAbove: { subject: ofChannels("customers.new", above.channels) },
              aboveSpend: { text: formats.money(above.spend), subject: ofChannels("acquisition_spend", above.channels) },
              wonBelow: { subject: ofChannels("customers.new", below.channels) },
              belowSpend: { text: formats.money(below.spend), subject: ofChannels("acquisition_spend", below.channels) },
            }),
          })}
        </p>
      ) : null}
    </Card>
  );
}

function ChannelsTable({ answer: { rows, total, ltvId, range } }: { answer: ChannelsAnswer }) {
  const t = useTranslations("overview.channels");
  const formats = useFormats();
  const labelOf = useBreakdownLabel("channel");
  const some = rows.slice(0, shown);
  const scale = prepareRatios([...some.map(({ metrics }) => metrics.ltv_to_cac?.value ?? null), total.ltv_to_cac?.value ?? null], healthyRatio);
  return (
    <Table caption={t("title")}>
      <TableHead>
        <TableRow>
          <HeaderCell>{t("column.channel")}</HeaderCell>
          <HeaderCell className="w-[34%] max-tablet:w-[26%]">
            <Ticks scale={scale} />
          </HeaderCell>
          <HeaderCell className="max-tablet:hidden">{t("column.new")}</HeaderCell>
          <HeaderCell>{t("column.cac")}</HeaderCell>
          <HeaderCell className="max-tablet:hidden">{t("column.ltv")}</HeaderCell>
          <HeaderCell>{t("column.ratio")}</HeaderCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {some.map(({ channel, metrics }) => {
          const of = (id: string) => <MetricCell subject={{ id, breakdown: "channel", value: channel }} metric={metrics[id]} />;
          return (
            <TableRow key={channel}>
              <RowHeader>{labelOf(channel)}</RowHeader>
              <Cell>
                <RatioDot scale={scale} ratio={metrics.ltv_to_cac?.value ?? null} threshold={healthyRatio} tone={toneOf(metrics.ltv_to_cac)} />
              </Cell>
              <Cell className="max-tablet:hidden">
                <CustomersLink population="new_in_range" range={range} breakdown="channel" value={channel}>
                  {formats.number(metrics["customers.new"]?.value ?? 0)}
                </CustomersLink>
              </Cell>
              <Cell>{of("cac")}</Cell>
              <Cell className="max-tablet:hidden">{of(ltvId)}</Cell>
              <Cell>{of("ltv_to_cac")}</Cell>
            </TableRow>
          );
        })}
        <Whole total={total} ltvId={ltvId} scale={scale} />
      </TableBody>
    </Table>
  );
}

function Whole({ total, ltvId, scale }: { total: MetricValues; ltvId: string; scale: RatioScale }) {
  const t = useTranslations("overview.channels");
  const of = (id: string) => <MetricCell subject={{ id, ...everyone }} metric={total[id]} />;
  return (
    <SumRow>
      <RowHeader>{t("all")}</RowHeader>
      <Cell>
        <RatioDot scale={scale} ratio={total.ltv_to_cac?.value ?? null} threshold={healthyRatio} tone="all" />
      </Cell>
      <Cell className="max-tablet:hidden">{of("customers.new")}</Cell>
      <Cell>{of("cac")}</Cell>
      <Cell className="max-tablet:hidden">{of(ltvId)}</Cell>
      <Cell>{of("ltv_to_cac")}</Cell>
    </SumRow>
  );
}

/** The scale above the dots; each number itself stands in the last column. */
function Ticks({ scale }: { scale: RatioScale }) {
  const formats = useFormats();
  const last = scale.ticks.length - 1;
  return (
    <span aria-hidden className="relative block h-4 font-normal">
      {scale.ticks.map(({ value, at }, index) => (
        <span key={value} className={classes("absolute -translate-x-1/2", index > 0 && index < last && value !== healthyRatio ? "max-tablet:hidden" : null)} style={{ left: `${at}%` }}>
          {formats.number(value, value < 1 ? 1 : 0)}×
        </span>
      ))}
    </span>
  );
}

function ChannelsCsv({ answer }: { answer: ChannelsAnswer }) {
  const t = useTranslations("overview.channels");
  const { currency } = useScope();
  const labelOf = useBreakdownLabel("channel");
  const csv = {
    columns: [t("column.channel"), t("column.new"), `${t("column.cac")} (${currency})`, `${t("column.ltv")} (${currency})`, t("column.ratio")],
    rows: channelLines(answer, { currency, all: t("all"), labelOf }),
  };
  return (
    <CsvButton table={csv} fileName="ltv-to-cac-by-channel" size="sm">
      CSV
    </CsvButton>
  );
}
