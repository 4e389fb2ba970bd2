"use client";

import { useTranslations } from "next-intl";
import { ExplainLink } from "@/components/explain/explain-link";
import { NoSuchPage } from "@/components/metrics/no-such-page";
import { pagesBefore } from "@/components/metrics/past-the-end";
import { useFormats } from "@/components/metrics/scope";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Note } from "@/components/ui/note";
import type { CustomersAnswer } from "@/server/customers/list-customers";
import type { MonthRange } from "@/server/metrics/period";
import { CustomersTable } from "./customers-table";
import { Pages } from "./pages";
import type { ListView } from "./read-view";
import { UnpaidNote } from "./unpaid-note";
import { useGroupWords } from "./use-group-words";
import { fromTheTop, viewSearch } from "./view-address";

/** What a list has more of than customers. */
const rowsOf: Partial<Record<ListView["population"], "months" | "subscriptions" | "terms">> = {
  at_each_opening: "months",
  kept_each_month: "months",
  subscribed_at_close: "subscriptions",
  renewing: "terms",
};

type Props = { answer: CustomersAnswer & { range: MonthRange }; view: ListView };

/** The customers behind a number, or those of a tab: how many, what they add up to, and who. */
export function CustomersCard({ answer, view }: Props) {
  const t = useTranslations("customers");
  const formats = useFormats();
  const { range, total, foundOnly } = answer;
  const words = { from: formats.month(range.from), to: formats.month(range.to), range: formats.range(range), days: view.days ?? 0 };
  const title = t(view.tab ? `tab.title.${view.tab}` : `of.${view.population}`, words);
  const pages = pagesBefore({ page: answer.page, pageSize: answer.pageSize, shown: answer.rows.length, total: total.rows });
  return (
    <Card
      title={
        <>
          {title}
          <Group view={view} />
        </>
      }
      subtitle={
        <>
          {[t("count", { count: total.customers }), total.rows > total.customers ? t(`rows.${rowsOf[view.population] ?? "events"}`, { count: total.rows }) : null, t(`amount.${view.population}`)]
            .filter(Boolean)
            .join(" · ")}{" "}
          {isOfEverybody(view) ? <MrrOfNow answer={answer} /> : formats.money(total.amount)}
        </>
      }
    >
      {foundOnly ? (
        <Note tone="plain" className="mb-3">
          {t("foundOnly", { count: foundOnly })}
        </Note>
      ) : null}
      {pages !== null ? (
        <NoSuchPage page={answer.page} pages={pages} hrefOf={(page) => `?${viewSearch({ ...fromTheTop(view), page })}`} />
      ) : answer.rows.length === 0 && !answer.unpaid?.count ? (
        <Nobody answer={answer} view={view} />
      ) : answer.rows.length > 0 ? (
        <>
          <CustomersTable rows={answer.rows} view={view} caption={title} />
          <Pages answer={answer} view={view} />
        </>
      ) : null}
      {answer.unpaid ? <UnpaidNote unpaid={answer.unpaid} /> : null}
    </Card>
  );
}

/** Why the list is empty, and the way on. */
function Nobody({ answer, view }: { answer: CustomersAnswer; view: ListView }) {
  const t = useTranslations("customers");
  if (answer.unread === "many") return <NoBeginning view={view} />;
  if (answer.unread === "short") return <EmptyState>{t("tab.none.short", { text: view.q ?? "" })}</EmptyState>;
  return <EmptyState>{t(view.tab ? `tab.none.${isChoosing(view) || view.segment ? "chosen" : view.tab}` : "none")}</EmptyState>;
}

/** What a search of so many customers does not cover, and the way to have it covered. */
function NoBeginning({ view }: { view: ListView }) {
  const t = useTranslations("customers.unread");
  return <EmptyState action={<LinkButton href={`?${viewSearch({ ...fromTheTop(view), within: "true" })}`}>{t("look")}</LinkButton>}>{t("says", { text: view.q ?? "" })}</EmptyState>;
}

/** All MRR there is: the number of the overview, which explains itself. */
function MrrOfNow({ answer: { data_date: dataDate, total } }: { answer: CustomersAnswer }) {
  const formats = useFormats();
  const month = dataDate?.slice(0, 7);
  const amount = formats.money(total.amount);
  return month ? <ExplainLink subject={{ id: "mrr", window: { from: month, to: month } }}>{amount}</ExplainLink> : amount;
}

const isOfEverybody = (view: ListView): boolean => view.tab !== null && view.population === "everyone" && !isChoosing(view);

const isChoosing = ({ q, status, groups, mrrFrom, mrrTo, tenureFrom, tenureTo, value }: ListView): boolean =>
  [q, status, groups, mrrFrom, mrrTo, tenureFrom, tenureTo, value].some((given) => given !== undefined);

function Group({ view }: { view: ListView }) {
  const words = useGroupWords(view);
  return words.length > 0 ? <span className="text-cmp-ink"> · {words.join(" · ")}</span> : null;
}
