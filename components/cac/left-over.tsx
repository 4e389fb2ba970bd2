"use client";

import { useTranslations } from "next-intl";
import { CustomersLink } from "@/components/customers/customers-link";
import { ExplainLink, lineTarget } from "@/components/explain/explain-link";
import { everyone } from "@/components/explain/subject";
import { dash } from "@/components/format/numbers";
import { useBreakdownLabel } from "@/components/metrics/breakdown-label";
import { useFormats } from "@/components/metrics/scope";
import { Cell, RowHeader, TableRow } from "@/components/ui/table";
import type { ChannelsAnswer } from "@/server/cac/types";

const shown = 3;

/** Spend that no channel's customers carry: that of months in which it brought nobody, or on no channel in particular. */
export function Unallocated({ answer: { unallocated, window } }: { answer: ChannelsAnswer }) {
  const t = useTranslations("cac.channels");
  const formats = useFormats();
  if (unallocated.by.length === 0) return null;
  const named = unallocated.by.slice(0, shown);
  const rest = unallocated.by.length - named.length;
  return (
    <TableRow>
      <RowHeader>
        {t("unallocated")}
        <span className="block text-label text-ink3">
          {named.map(({ channel, amount }, index) => (
            <span key={channel}>
              {index > 0 ? ", " : null}
              {channel || t("noChannel")}{" "}
              <ExplainLink subject={{ id: "acquisition_spend.unallocated", ...everyone, window, channels: JSON.stringify([channel]) }} className={lineTarget}>
                {formats.money(amount)}
              </ExplainLink>
            </span>
          ))}
          {rest > 0 ? ` ${t("more", { count: rest })}` : null}
        </span>
      </RowHeader>
      <Cell>
        <ExplainLink subject={{ id: "acquisition_spend.unallocated", ...everyone, window }}>{formats.money(unallocated.spend)}</ExplainLink>
      </Cell>
      <Cell>{formats.number(0)}</Cell>
      <Cell className="text-ink3">{dash}</Cell>
      <Cell className="text-ink3 max-tablet:hidden">{dash}</Cell>
      <Cell className="text-ink3">{dash}</Cell>
      <Cell className="text-ink3 max-tablet:hidden">{dash}</Cell>
    </TableRow>
  );
}

/** Customers nothing was spent on: part of the blended CAC, and each channel of theirs a list. */
export function WithoutSpend({ answer: { rows, total, withoutSpend, freeChannels, window } }: { answer: ChannelsAnswer }) {
  const t = useTranslations("cac.channels");
  const formats = useFormats();
  const labelOf = useBreakdownLabel("channel");
  const free = rows.filter(({ metrics }) => metrics.acquisition_spend?.value === 0 && (metrics["customers.new"]?.value ?? 0) > 0);
  if (withoutSpend === 0) return null;
  return (
    <p className="mt-2 text-sub text-ink2">
      {t.rich("withoutSpend", {
        count: withoutSpend,
        total: total["customers.new"]?.value ?? 0,
        some: (chunks) => (
          <CustomersLink key="some" population="new_in_range" range={window} channels={JSON.stringify(freeChannels)}>
            {chunks}
          </CustomersLink>
        ),
        all: (chunks) => (
          <ExplainLink key="all" place="sentence" subject={{ id: "customers.new", ...everyone, window }}>
            {chunks}
          </ExplainLink>
        ),
      })}{" "}
      {free.map(({ channel, metrics }, index) => (
        <span key={channel}>
          {index > 0 ? ", " : null}
          <CustomersLink population="new_in_range" range={window} breakdown="channel" value={channel}>
            {labelOf(channel)} {formats.number(metrics["customers.new"]?.value ?? 0)}
          </CustomersLink>
        </span>
      ))}
      {free.length > 0 ? "." : null}
    </p>
  );
}
