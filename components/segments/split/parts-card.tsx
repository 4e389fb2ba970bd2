"use client";

import { useLocale, useTranslations } from "next-intl";
import { ruleAddress } from "@/common/segments/address";
import { CsvButton } from "@/components/csv/csv-button";
import { majorUnits } from "@/components/format/money";
import { dash } from "@/components/format/numbers";
import { useFormats, useScope } from "@/components/metrics/scope";
import { Card } from "@/components/ui/card";
import { Note } from "@/components/ui/note";
import { Cell, HeaderCell, RowHeader, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { Part, Partition } from "@/server/segments/partition";
import { plainNumber } from "../rule-words";
import { useRuleWords } from "../scope";
import { newSegmentHref } from "../segment-href";

/** The parts with their sizes, and that they add up to everybody. */
export function PartsCard({ answer, field }: { answer: Partition; field: string }) {
  const t = useTranslations("segments.split");
  const formats = useFormats();
  const { currency } = useScope();
  const { labelOf } = useRuleWords();
  const nameOf = usePartName(answer, field);
  const { parts, whole, sums } = answer;
  const filled = parts.filter(({ size }) => size.customers > 0);
  const title = t("title", { field: labelOf(field), count: filled.length });
  const money = (minor: bigint) => majorUnits(currency, Number(minor));
  return (
    <Card
      title={title}
      subtitle={t("subtitle", { date: formats.date(answer.data_date) })}
      actions={
        <CsvButton size="sm" fileName={`split-by-${field}`} table={{ columns: [labelOf(field), t("customers"), t("paying"), `${t("mrr")} (${currency})`], rows: [...filled.map((part) => [nameOf(part), part.size.customers, part.size.paying, money(part.size.mrr)]), [t("sum"), whole.customers, whole.paying, money(whole.mrr)]] }}>
          {t("csv")}
        </CsvButton>
      }
    >
      <Table caption={title}>
        <TableHead>
          <TableRow>
            <HeaderCell>{labelOf(field)}</HeaderCell>
            <HeaderCell>{t("customers")}</HeaderCell>
            <HeaderCell>{t("share")}</HeaderCell>
            <HeaderCell>{t("paying")}</HeaderCell>
            <HeaderCell>{t("mrr")}</HeaderCell>
            <HeaderCell>{t("mrrShare")}</HeaderCell>
            <HeaderCell>{t("arpa")}</HeaderCell>
            <HeaderCell>
              <span className="sr-only">{t("open")}</span>
            </HeaderCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {filled.map((part) => (
            <PartRow key={JSON.stringify(part.name)} part={part} name={nameOf(part)} />
          ))}
          <TableRow className="font-medium">
            <RowHeader className="min-w-24">{t("sum")}</RowHeader>
            <Cell>{formats.number(whole.customers)}</Cell>
            <Cell>{formats.percent(1)}</Cell>
            <Cell>{formats.number(whole.paying)}</Cell>
            <Cell>{formats.money(whole.mrr)}</Cell>
            <Cell>{whole.mrr > 0n ? formats.percent(1) : dash}</Cell>
            <Cell>{formats.metric(parts[0]?.shares.arpaOfAll ?? { value: null, unit: "money", reason: "no_customers", warnings: [], n: 0 }, { cents: true }) ?? dash}</Cell>
            <Cell />
          </TableRow>
        </TableBody>
      </Table>
      <Note tone={sums ? "plain" : "loss"} className="mt-3.5">
        {sums ? t("sums", { customers: formats.number(whole.customers), mrr: formats.money(whole.mrr) }) : t("sumsNot")}
      </Note>
    </Card>
  );
}

function PartRow({ part: { size, shares, rule }, name }: { part: Part; name: string }) {
  const t = useTranslations("segments.split");
  const formats = useFormats();
  const { slug } = useScope();
  const address = ruleAddress(rule);
  return (
    <TableRow>
      <RowHeader className="min-w-24 wrap-anywhere">{name}</RowHeader>
      <Cell>{formats.number(size.customers)}</Cell>
      <Cell>{formats.metric(shares.customers) ?? dash}</Cell>
      <Cell>{formats.number(size.paying)}</Cell>
      <Cell>{formats.money(size.mrr)}</Cell>
      <Cell>{formats.metric(shares.mrr) ?? dash}</Cell>
      <Cell>{formats.metric(shares.arpa, { cents: true }) ?? dash}</Cell>
      <Cell className="whitespace-nowrap">
        {address === null ? null : (
          <TextLink href={`${newSegmentHref(slug)}?${new URLSearchParams({ rule: address }).toString()}`} aria-label={t("openNamed", { name })}>
            {t("open")}
          </TextLink>
        )}
      </Cell>
    </TableRow>
  );
}

/** A value as people call it, a band by its ends, and the two parts that every split has. */
function usePartName({ type }: Partition, field: string): (part: Part) => string {
  const t = useTranslations("segments.split");
  const formats = useFormats();
  const locale = useLocale();
  const { valueOf } = useRuleWords();
  const amount = (value: number) => (type === "money" ? formats.money(value, { cents: true }) : plainNumber(locale, value));
  return ({ name }) => {
    switch (name.kind) {
      case "value":
        if (type === "boolean") return t(name.value === "yes" ? "yes" : "no");
        return type === "month" || type === "date" ? formats.month(name.value) : valueOf(field, name.value);
      case "band":
        if (name.from === null) return t("below", { below: amount(name.below ?? 0) });
        return name.below === null ? t("from", { from: amount(name.from) }) : t("between", { from: amount(name.from), below: amount(name.below) });
      case "others":
        return t("others");
      case "set":
        return t("set");
      case "not_set":
        return t("notSet");
    }
  };
}
