"use client";

import { useTranslations } from "next-intl";
import { TableTwin, type TwinTable } from "@/components/charts/table-twin";
import { useFormats, useScope } from "@/components/metrics/scope";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { Likeness, Trait } from "@/server/metrics/referral/likeness";
import type { LikelyRow } from "@/server/referrals/lists/likely";
import type { ListAnswer } from "@/server/referrals/lists/list-referrals";
import { TextLink } from "@/components/ui/text-link";
import { LikelyTable } from "./likely-table";
import { listHref } from "./list-address";
import { ListFoot } from "./list-foot";
import { useTraitName } from "./use-trait-name";

type Props = { likeness: Likeness; answer: ListAnswer<LikelyRow> };

/** Who is like the customers that refer, by a rule that is said, and refers nobody yet. */
export function LikelyCard({ likeness, answer }: Props) {
  const t = useTranslations("referrals.likely");
  const formats = useFormats();
  const { slug } = useScope();
  const nameOf = useTraitName();
  const { advocates, traits, needed } = likeness;
  const chosen = traits.filter((trait) => trait.chosen);
  if (needed === 0) {
    return (
      <Card title={t("title")} className="mb-4">
        <EmptyState>{advocates < 30 ? t("fewAdvocates", { count: advocates }) : t("noTraits")}</EmptyState>
      </Card>
    );
  }
  const total = `${formats.number(answer.total)}${answer.more ? "+" : ""}`;
  return (
    <Card title={t.rich("finding", { who: () => <TextLink key="who" href={listHref(slug, { list: "likely" })}>{total}</TextLink> })} subtitle={t("rule", { needed, of: chosen.length })} className="mb-4">
      <ul className="mb-3 flex flex-col gap-1 text-sub text-ink2">
        {chosen.map((trait) => (
          <li key={trait.trait}>
            {t("trait", {
              name: nameOf(trait),
              lift: formats.number(trait.lift, 1),
              advocates: formats.percent(trait.shareOfAdvocates, 0),
              others: formats.percent(trait.shareOfOthers, 0),
              low: formats.number(trait.interval.low, 1),
              high: formats.number(trait.interval.high, 1),
            })}
          </li>
        ))}
      </ul>
      {answer.rows.length > 0 ? <LikelyTable rows={answer.rows} chosen={chosen} /> : <EmptyState>{t("nobody")}</EmptyState>}
      <ListFoot slug={slug} list="likely" answer={answer} />
      <p className="mt-2 text-sub text-ink3">{t("correlation", { count: advocates })}</p>
      <TraitsTable traits={traits} />
    </Card>
  );
}

function TraitsTable({ traits }: { traits: readonly Trait[] }) {
  const t = useTranslations("referrals.likely");
  const formats = useFormats();
  const nameOf = useTraitName();
  const share = (value: number) => ({ text: formats.percent(value), raw: value });
  const times = (value: number) => ({ text: formats.number(value, 2), raw: value });
  const count = (value: number) => ({ text: formats.number(value), raw: value });
  const table: TwinTable = {
    columns: [t("column.trait"), t("column.advocates"), t("column.customers"), t("column.shareOfAdvocates"), t("column.shareOfOthers"), t("column.lift"), t("column.low"), t("column.high"), t("column.rule")],
    rows: traits.map((trait) => ({
      id: `${trait.trait} ${trait.value}`,
      cells: [
        { text: nameOf(trait), raw: nameOf(trait) },
        count(trait.advocates),
        count(trait.customers),
        share(trait.shareOfAdvocates),
        share(trait.shareOfOthers),
        times(trait.lift),
        times(trait.interval.low),
        times(trait.interval.high),
        ...[t(trait.chosen ? "inRule" : trait.overRepresented ? "more" : "chance")].map((text) => ({ text, raw: text })),
      ],
    })),
  };
  return <TableTwin table={table} caption={t("traitsCaption")} fileName="traits-of-advocates" />;
}
