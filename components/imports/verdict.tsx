"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatDate } from "@/components/format/dates";
import { formatMoney } from "@/components/format/money";
import { Card } from "@/components/ui/card";
import { Note } from "@/components/ui/note";
import { TextLink } from "@/components/ui/text-link";
import type { ImportView } from "@/server/imports/views";
import { formatMoment } from "./moment";

type Props = { workspace: string; view: ImportView; timeZone: string };

/** What the import amounts to, in one sentence a meeting can read. */
export function Verdict({ workspace, view, timeZone }: Props) {
  const t = useTranslations("imports.verdict");
  const locale = useLocale();
  const moment = (at: Date | null) => (at ? formatMoment(locale, at, timeZone) : "");
  const { counts, totals } = view;

  return (
    <Card>
      <p className="text-label text-ink3">
        {view.status === "undone"
          ? t("undoneAt", { file: view.fileName, at: moment(view.undoneAt) })
          : t("importedAt", { file: view.fileName, at: moment(view.finishedAt) })}
      </p>
      <p role="status" className="my-1 max-w-[64ch] text-kpi font-semibold tracking-[-0.02em] tablet:text-[27px] tablet:leading-tight">
        {view.status === "undone" ? t("undone") : counts ? t(`done.${doneKey(counts)}`, { ...counts, taken: counts.rows - counts.rejected }) : null}
      </p>
      {view.status === "undone" ? <p className="text-head text-ink2">{t("asBefore")}</p> : null}
      {view.status === "done" && totals && "lines" in totals ? (
        <p className="text-head text-ink2">
          {t("lineTotals", { lines: totals.lines, amount: totals.amount === null ? "" : formatMoney(locale, totals.currency, BigInt(totals.amount), { cents: true }), kind: view.kind, day: formatDate(locale, totals.asOf) })}
        </p>
      ) : null}
      {view.status === "done" && totals && !("lines" in totals) ? (
        <p className="text-head text-ink2">
          {t.rich("totals", {
            b: (chunks) => <b className="font-semibold text-ink">{chunks}</b>,
            mrr: formatMoney(locale, totals.currency, BigInt(totals.mrr), { cents: true }),
            active: totals.active,
            churned: totals.churned,
            day: formatDate(locale, totals.asOf),
          })}
        </p>
      ) : null}
      {view.status === "done" && view.blockedBy ? (
        <Note tone="plain" className="mt-3">
          {t.rich("blocked", {
            kind: view.kind,
            file: view.blockedBy.fileName,
            at: moment(view.blockedBy.finishedAt),
            link: (chunks) => <TextLink href={`/${workspace}/imports/${view.blockedBy?.id}`}>{chunks}</TextLink>,
          })}
        </Note>
      ) : null}
    </Card>
  );
}

function doneKey(counts: NonNullable<ImportView["counts"]>): "nothingNew" | "all" | "some" {
  if (counts.rejected > 0) return "some";
  return counts.added + counts.corrected + counts.changed === 0 ? "nothingNew" : "all";
}
