"use client";

import { useTranslations } from "next-intl";
import { TableTwin, type TwinTable } from "@/components/charts/table-twin";
import { ExplainLink } from "@/components/explain/explain-link";
import { linked } from "@/components/explain/linked";
import { allCustomers, type Subject } from "@/components/explain/subject";
import { useFormats, usePeriod, useScope } from "@/components/metrics/scope";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { IntervalEnd } from "@/server/metrics/explain/types";
import type { Likeness, Trait } from "@/server/metrics/referral/likeness";
import type { LikelyRow } from "@/server/referrals/lists/likely";
import type { ListAnswer } from "@/server/referrals/lists/list-referrals";
import { TextLink } from "@/components/ui/text-link";
import { LikelyTable } from "./likely-table";
import { listHref } from "./list-address";
import { ListFoot } from "./list-foot";
import { useWhole } from "./use-whole";
import { useTraitName } from "./use-trait-name";

type Props = { likeness: Likeness; answer: ListAnswer<LikelyRow> };

/** Who is like the customers that refer, by a rule that is said, and refers nobody yet. */
export function LikelyCard({ likeness, answer }: Props) {
  const t = useTranslations("referrals.likely");
  const formats = useFormats();
  const { slug } = useScope();
  const nameOf = useTraitName();
  const { segment } = usePeriod();
  const whole = useWhole();
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
    <Card title={t.rich("finding", { who: () => <TextLink key="who" href={listHref(slug, { list: "likely", segment: segment?.id })}>{total}</TextLink> })} subtitle={[t("rule", { needed, of: chosen.length }), segment ? t("ruleOfAll") : null, whole].filter(Boolean).join(". ")} className="mb-4">
      <ul className="mb-3 flex flex-col gap-1 text-sub text-ink2">
        {chosen.map((trait) => (
          <li key={trait.trait}>
            {t.rich("trait", {
              name: nameOf(trait),
              ...linked({
                lift: { text: formats.number(trait.lift, 2), subject: liftOf(trait) },
                advocates: { text: formats.percent(trait.shareOfAdvocates, 0), subject: shareOf("advocates", trait) },
                others: { text: formats.percent(trait.shareOfOthers, 0), subject: shareOf("others", trait) },
                low: { text: formats.number(trait.interval.low, 2), subject: { ...liftOf(trait), end: "low" } },
                high: { text: formats.number(trait.interval.high, 2), subject: { ...liftOf(trait), end: "high" } },
              }),
            })}
          </li>
        ))}
      </ul>
      {answer.rows.length > 0 ? <LikelyTable rows={answer.rows} /> : <EmptyState>{t("nobody")}</EmptyState>}
      <ListFoot slug={slug} list="likely" answer={answer} />
      <p className="mt-2 text-sub text-ink3">{t("correlation", { count: advocates })}</p>
      <TraitsTable traits={traits} />
    </Card>
  );
}

const liftOf = ({ trait, value }: Trait): Subject => ({ id: "referral.trait_lift", at: `${trait}~${value}`, ...allCustomers });
const shareOf = (side: "advocates" | "others", { trait, value }: Trait): Subject => ({ id: "referral.trait_share", at: `${side}~${trait}~${value}`, ...allCustomers });

function TraitsTable({ traits }: { traits: readonly Trait[] }) {
  const t = useTranslations("referrals.likely");
  const formats = useFormats();
  const nameOf = useTraitName();
  const told = (text: string, raw: number, subject: Subject) => ({ text, raw, shown: <ExplainLink subject={subject}>{text}</ExplainLink> });
  const share = (value: number, side: "advocates" | "others", trait: Trait) => told(formats.percent(value), value, shareOf(side, trait));
  const times = (value: number, trait: Trait, end?: IntervalEnd) => told(formats.number(value, 2), value, { ...liftOf(trait), ...(end && { end }) });
  const count = (value: number) => ({ text: formats.number(value), raw: value });
  const table: TwinTable = {
    columns: [t("column.trait"), t("column.advocates"), t("column.customers"), t("column.shareOfAdvocates"), t("column.shareOfOthers"), t("column.lift"), t("column.low"), t("column.high"), t("column.rule")],
    rows: traits.map((trait) => ({
      id: `${trait.trait} ${trait.value}`,
      cells: [
        { text: nameOf(trait), raw: nameOf(trait) },
        count(trait.advocates),
        count(trait.customers),
        share(trait.shareOfAdvocates, "advocates", trait),
        share(trait.shareOfOthers, "others", trait),
        times(trait.lift, trait),
        times(trait.interval.low, trait, "low"),
        times(trait.interval.high, trait, "high"),
        ...[t(trait.chosen ? "inRule" : trait.overRepresented ? "more" : "chance")].map((text) => ({ text, raw: text })),
      ],
    })),
  };
  return <TableTwin table={table} caption={t("traitsCaption")} fileName="traits-of-advocates" />;
}
