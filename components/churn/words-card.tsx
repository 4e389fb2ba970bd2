"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { CustomerLink } from "@/components/customers/customer-link";
import { CustomersLink } from "@/components/customers/customers-link";
import { linked } from "@/components/explain/linked";
import { useNavigation } from "@/components/metrics/navigation";
import { NoSuchPage } from "@/components/metrics/no-such-page";
import { pagesBefore } from "@/components/metrics/past-the-end";
import { useFormats, usePeriod, useScope } from "@/components/metrics/scope";
import { withSearch } from "@/components/metrics/search";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { DownloadLink, LinkButton } from "@/components/ui/link-button";
import { TextField } from "@/components/ui/text-field";
import { TextLink } from "@/components/ui/text-link";
import type { VerbatimsAnswer } from "@/server/churn/get-verbatims";
import type { Verbatim } from "@/server/churn/read-verbatims";
import { useReasonName } from "./reason-words";
import { wordsFile } from "./words-file";

type Props = { answer: VerbatimsAnswer; lost: number | null };

/** What they wrote, without who they are. */
export function WordsCard({ answer, lost }: Props) {
  const t = useTranslations("churn.words");
  const { slug } = useScope();
  const period = usePeriod();
  const { all, found, search } = answer;
  if (all === 0) {
    return (
      <Card title={t("title")}>
        <EmptyState action={<TextLink href={`/${slug}/imports/new?kind=cancellations`}>{t("import")}</TextLink>}>{t("none")}</EmptyState>
      </Card>
    );
  }
  return (
    <Card title={lost === null ? t("title") : t.rich("finding", { count: all, total: lost, ...linked({ all: { subject: { id: "customers.churned" } } }) })} subtitle={t("subtitle")} actions={<DownloadLink size="sm" href={wordsFile(slug, answer, period)}>CSV</DownloadLink>}>
      <Search search={search} />
      {search ? <p role="status" className="mb-2 text-sub text-ink3">{t("found", { count: found, total: all })}</p> : null}
      <Listed answer={answer} />
    </Card>
  );
}

/** A page of the sentences, or that there is no such page. */
function Listed({ answer }: { answer: VerbatimsAnswer }) {
  const hrefOf = usePageHref();
  const { rows, page, pageSize, found } = answer;
  const pages = pagesBefore({ page, pageSize, shown: rows.length, total: found });
  if (pages !== null) return <NoSuchPage page={page} pages={pages} hrefOf={hrefOf} scroll={false} />;
  return (
    <>
      <ul className="flex flex-col gap-3.5">
        {rows.map((row) => (
          <Said key={row.id} row={row} />
        ))}
      </ul>
      <Pages answer={answer} />
    </>
  );
}

const changesTo = (page: number) => ({ said: page === 1 ? null : String(page) });

function usePageHref(): (page: number) => string {
  const pathname = usePathname();
  const current = useSearchParams().toString();
  return (page) => pathname + withSearch(current, changesTo(page));
}

function Search({ search }: { search: string }) {
  const t = useTranslations("churn.words");
  const { go } = useNavigation();
  return (
    <form
      role="search"
      className="mb-3.5 flex items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        const typed = new FormData(event.currentTarget).get("q");
        go({ q: typeof typed === "string" && typed.trim() ? typed.trim() : null, said: null });
      }}
    >
      <TextField key={search} label={t("search")} labelHidden type="search" name="q" defaultValue={search} maxLength={200} placeholder={t("search")} className="flex-1" />
      <Button type="submit">{t("find")}</Button>
    </form>
  );
}

/** The sentence, and beside it why, what and how long; these lead to those who left for it. */
function Said({ row }: { row: Verbatim }) {
  const t = useTranslations("churn.words");
  const formats = useFormats();
  const nameOf = useReasonName();
  const { range, group } = usePeriod();
  const facts = [row.plan, t("months", { count: row.tenureMonths }), t("mrr", { mrr: formats.money(row.mrr) }), formats.date(row.on)].filter(Boolean).join(" · ");
  return (
    <li className="border-l-2 border-line pl-3">
      <p className="text-head wrap-anywhere whitespace-pre-line">{row.comment}</p>
      <p className="mt-0.5 text-label text-ink3">
        <CustomersLink population="churned_in_range" range={range} {...(group ?? {})} category={row.category} reason={row.reason}>
          {nameOf([row.category, row.reason])}
        </CustomersLink>{" "}
        · {facts} · <CustomerLink id={row.customerId}>{t("whose")}</CustomerLink>
      </p>
    </li>
  );
}

function Pages({ answer: { page, pageSize, rows, found } }: { answer: VerbatimsAnswer }) {
  const t = useTranslations("churn.words");
  const hrefOf = usePageHref();
  const { go } = useNavigation();
  const first = (page - 1) * pageSize + 1;
  const last = first + rows.length - 1;
  if (found <= pageSize) return null;
  const link = (to: number, label: string, rel: string) => (
    <LinkButton
      href={hrefOf(to)}
      rel={rel}
      scroll={false}
      onNavigate={(event) => {
        event.preventDefault();
        go(changesTo(to));
      }}
    >
      {label}
    </LinkButton>
  );
  return (
    <nav aria-label={t("pages")} className="mt-4 flex items-center gap-2 border-t border-line pt-3">
      <p className="mr-auto text-sub text-ink3">{t("shown", { from: first, to: last, total: found })}</p>
      {page > 1 ? link(page - 1, t("previous"), "prev") : null}
      {last < found ? link(page + 1, t("next"), "next") : null}
    </nav>
  );
}
