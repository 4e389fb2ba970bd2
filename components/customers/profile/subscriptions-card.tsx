"use client";

import { useLocale, useTranslations } from "next-intl";
import { CsvButton } from "@/components/csv/csv-button";
import { formatMoney, majorUnits } from "@/components/format/money";
import { dash } from "@/components/format/numbers";
import { useFormats, useScope } from "@/components/metrics/scope";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Cell, HeaderCell, RowHeader, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { Phase, Subscription } from "@/server/customers/profile/read-subscriptions";

/**
 * What the customer has or had, and what each cost over time.
 *
 * @param dataDate what lies after it is still to come; null before there are facts
 */
export function SubscriptionsCard({ subscriptions, dataDate }: { subscriptions: readonly Subscription[]; dataDate: string | null }) {
  const t = useTranslations("customer.subscriptions");
  const { currency } = useScope();
  if (subscriptions.length === 0) {
    return (
      <Card title={t("title")}>
        <EmptyState>{t("none")}</EmptyState>
      </Card>
    );
  }
  const csv = {
    columns: [t("column.subscription"), t("column.plan"), t("column.from"), t("column.to"), t("column.quantity"), t("column.price"), t("column.currency"), t("column.interval"), t("column.intervalCount"), `MRR (${currency})`],
    rows: subscriptions.flatMap(({ externalId, phases }) =>
      phases.map((phase) => [
        externalId, phase.plan, phase.startsOn, phase.endsOn, phase.quantity, majorUnits(phase.currency, Number(phase.unitAmount)), phase.currency, t(`interval.${phase.interval}`), phase.intervalCount,
        majorUnits(currency, Number(phase.mrr)),
      ]),
    ),
  };
  return (
    <Card
      title={t("title")}
      subtitle={t("subtitle", { count: subscriptions.length })}
      actions={
        <CsvButton table={csv} fileName="subscriptions" size="sm">
          CSV
        </CsvButton>
      }
    >
      <div className="flex flex-col gap-5">
        {subscriptions.map((subscription) => (
          <OneSubscription key={subscription.id} subscription={subscription} dataDate={dataDate} />
        ))}
      </div>
    </Card>
  );
}

function OneSubscription({ subscription, dataDate }: { subscription: Subscription; dataDate: string | null }) {
  const t = useTranslations("customer.subscriptions");
  const facts = useFacts(subscription, dataDate);
  return (
    <section aria-label={subscription.externalId}>
      <h3 className="text-table font-medium wrap-anywhere">{subscription.externalId}</h3>
      <p className="mb-1.5 text-label text-ink3">{facts}</p>
      <Table caption={t("phases", { subscription: subscription.externalId })}>
        <TableHead>
          <TableRow>
            <HeaderCell>{t("column.from")}</HeaderCell>
            <HeaderCell align="left">{t("column.plan")}</HeaderCell>
            <HeaderCell className="max-tablet:hidden">{t("column.price")}</HeaderCell>
            <HeaderCell className="max-tablet:hidden">{t("column.quantity")}</HeaderCell>
            <HeaderCell>MRR</HeaderCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {subscription.phases.map((phase) => (
            <PhaseLine key={phase.startsOn} phase={phase} />
          ))}
        </TableBody>
      </Table>
    </section>
  );
}

function PhaseLine({ phase }: { phase: Phase }) {
  const t = useTranslations("customer.subscriptions");
  const formats = useFormats();
  const locale = useLocale();
  const price = t("each", { price: formatMoney(locale, phase.currency, phase.unitAmount, { cents: true }), interval: phase.interval, count: phase.intervalCount });
  return (
    <TableRow>
      <RowHeader className="whitespace-nowrap">
        {formats.date(phase.startsOn)}
        {phase.endsOn === null ? null : <span className="block text-label text-ink3">{t("until", { date: formats.date(phase.endsOn) })}</span>}
      </RowHeader>
      <Cell align="left">
        {phase.plan ?? dash}
        <span className="block text-label text-ink3 tablet:hidden">
          {phase.quantity === 1 ? null : `${formats.number(phase.quantity)} × `}
          {price}
        </span>
      </Cell>
      <Cell className="whitespace-nowrap max-tablet:hidden">{price}</Cell>
      <Cell className="max-tablet:hidden">{formats.number(phase.quantity)}</Cell>
      <Cell className="whitespace-nowrap">{formats.money(phase.mrr, { cents: true })}</Cell>
    </TableRow>
  );
}

/** What of a contract is no price: since when and until when, a trial, a charge that is unpaid, whose service it is. */
function useFacts({ kind, partner, startedOn, endedOn, endUndated, cancelRequestedOn, trialEndsOn, pastDueSince }: Subscription, dataDate: string | null): string {
  const t = useTranslations("customer.subscriptions");
  const formats = useFormats();
  return [
    kind === "add_on" ? t("addOn") : null,
    partner,
    t("since", { date: formats.date(startedOn) }),
    endedOn === null ? null : t(endUndated ? "endedBy" : dataDate !== null && endedOn <= dataDate ? "ended" : "ends", { date: formats.date(endedOn) }),
    trialEndsOn === null ? null : t("trial", { date: formats.date(trialEndsOn) }),
    cancelRequestedOn === null ? null : t("asked", { date: formats.date(cancelRequestedOn) }),
    pastDueSince === null ? null : t("pastDue", { date: formats.date(pastDueSince) }),
  ]
    .filter(Boolean)
    .join(" · ");
}
