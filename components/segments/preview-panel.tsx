"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Rule } from "@/common/segments/rule";
import { dash } from "@/components/format/numbers";
import { useFormats } from "@/components/metrics/scope";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { classes } from "@/components/ui/classes";
import { Note } from "@/components/ui/note";
import { Skeleton } from "@/components/ui/skeleton";
import type { MetricValue } from "@/server/metrics/value";
import type { Preview } from "@/server/segments/preview";
import { PlainWords } from "./plain-words";
import { PlansTable } from "./plans-table";

type Props = {
  rule: Rule;
  preview: Preview | null;
  counting: boolean;
  /** Why the rule could not be counted, unless it is said beside a condition. */
  refusal: string | null;
  /** It could not, whether it is said here or there. */
  isRefused: boolean;
  onRetry: () => void;
};

/** Who belongs right now, counted while the rule is written. */
export function PreviewPanel({ rule, preview, counting, refusal, isRefused, onRetry }: Props) {
  const t = useTranslations("segments");
  const ui = useTranslations("ui");
  return (
    <Card title={t("panel.title")}>
      {refusal ? (
        <Note tone="loss" live className="mt-2">
          <p>
            {t("panel.failed")}. {refusal}
          </p>
          {preview ? <p className="mt-1">{t("panel.failedNote")}</p> : null}
          <Button size="sm" className="mt-2" onClick={onRetry}>
            {ui("tryAgain")}
          </Button>
        </Note>
      ) : null}
      {preview ? <Figures preview={preview} counting={counting} stale={counting || isRefused} /> : refusal ? null : isRefused ? <p className="mt-2 text-sub text-ink2">{t("panel.refused")}</p> : <Waiting />}
      <p className="mt-4 border-l-2 border-accent pl-3 text-table leading-relaxed text-ink2" aria-label={t("panel.words")} role="note">
        <PlainWords rule={rule} />
      </p>
      {preview && isRolling(rule) ? <RollingNote today={preview.today} /> : null}
      {preview?.onOutcome ? <p className="mt-2.5 text-sub text-ink3">{t("outcomeNote")}</p> : null}
    </Card>
  );
}

const isRolling = (rule: Rule): boolean => /"op":"(in_last|before_last|in_next)"/.test(JSON.stringify(rule));

function RollingNote({ today }: { today: string }) {
  const t = useTranslations("segments.panel");
  const formats = useFormats();
  return <p className="mt-2.5 text-sub text-ink3">{t("today", { date: formats.date(today) })}</p>;
}

function Waiting() {
  const t = useTranslations("segments.panel");
  return (
    <div aria-busy="true">
      <p role="status" className="sr-only">
        {t("counting")}
      </p>
      <Skeleton className="mt-2 h-[330px]" />
    </div>
  );
}

type FiguresProps = { preview: Preview; counting: boolean; stale: boolean };

function Figures({ preview, counting, stale }: FiguresProps) {
  const t = useTranslations("segments.panel");
  const formats = useFormats();
  const { matched, shares } = preview;
  return (
    <div aria-busy={counting}>
      <div className={classes("transition-opacity", stale && "opacity-55")}>
        <output className="mt-1 block text-[2.875rem] leading-none font-semibold tracking-[-0.02em] tabular-nums">{formats.number(matched.customers)}</output>
        <Bars preview={preview} />
        <dl className="mt-4 grid grid-cols-3 divide-x divide-line border-t border-line pt-3.5">
          <Figure name={t("mrr")} value={formats.money(matched.mrr)} />
          <Figure name={t("arpa")} value={formats.metric(shares.arpa, { cents: true }) ?? dash} note={t("all", { value: formats.metric(shares.arpaOfAll, { cents: true }) ?? dash })} />
          <Figure name={t("paying")} value={formats.number(matched.paying)} note={t("former", { count: matched.customers - matched.paying })} />
        </dl>
        {preview.plans.length > 0 ? <PlansTable plans={preview.plans} plansInAll={preview.plansInAll} /> : null}
      </div>
      <p role="status" className="sr-only">
        {counting ? t("counting") : `${formats.number(matched.customers)} ${t("customers", { count: matched.customers })}`}
      </p>
    </div>
  );
}

function Bars({ preview: { matched, shares, milliseconds, data_date: dataDate } }: { preview: Preview }) {
  const t = useTranslations("segments.panel");
  const formats = useFormats();
  const counted = t("counted", { seconds: formats.number(Math.max(milliseconds, 100) / 1000, 1), date: formats.date(dataDate) });
  return (
    <>
      <p className="mt-1.5 text-sub text-ink3">
        {t("customers", { count: matched.customers })} · {counted}
      </p>
      <dl className="mt-3 flex flex-col gap-2">
        <ShareBar name={t("shareCustomers")} share={shares.customers} />
        <ShareBar name={t("shareMrr")} share={shares.mrr} />
      </dl>
    </>
  );
}

function ShareBar({ name, share }: { name: string; share: MetricValue }) {
  const formats = useFormats();
  return (
    <div className="grid grid-cols-[5rem_minmax(0,1fr)_4rem] items-center gap-2 text-sub">
      <dt className="text-ink2">{name}</dt>
      <dd aria-hidden className="h-2 rounded-sm bg-line2">
        <span className="block h-full rounded-sm bg-accent" style={{ width: `${100 * (share.value ?? 0)}%` }} />
      </dd>
      <dd className="text-right font-medium tabular-nums">{formats.metric(share) ?? dash}</dd>
    </div>
  );
}

function Figure({ name, value, note }: { name: string; value: ReactNode; note?: ReactNode }) {
  return (
    <div className="pl-3 first:pl-0">
      <dt className="text-label text-ink3">{name}</dt>
      <dd className="mt-0.5 text-[1.0625rem] font-semibold tabular-nums">{value}</dd>
      {note ? <dd className="text-label text-ink3 tabular-nums">{note}</dd> : null}
    </div>
  );
}
