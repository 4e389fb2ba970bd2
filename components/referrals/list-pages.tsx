"use client";

import { useTranslations } from "next-intl";
import { NoSuchPage } from "@/components/metrics/no-such-page";
import { JumpToPage } from "@/components/ui/jump-to-page";
import { LinkButton } from "@/components/ui/link-button";
import type { ListAnswer } from "@/server/referrals/lists/list-referrals";
import { listHref, type ReferralListView } from "./list-address";

type Props = { slug: string; view: ReferralListView; answer: ListAnswer<object> };

/** Where in the list this page stands, and the way to its neighbours. */
export function ListPages({ slug, view, answer: { page, pageSize, rows, total } }: Props) {
  const t = useTranslations("customers");
  const first = (page - 1) * pageSize + 1;
  const last = first + rows.length - 1;
  const link = (to: number) => listHref(slug, { ...view, page: to });
  return (
    <nav aria-label={t("pages")} className="mt-3 flex flex-wrap items-center gap-2 border-t border-line pt-3">
      <p className="mr-auto text-sub text-ink3">{t("shown", { from: first, to: last, count: total })}</p>
      <JumpToPage page={page} pages={Math.ceil(total / pageSize)} href={link} />
      {page > 1 ? (
        <LinkButton href={link(page - 1)} rel="prev">
          {t("previous")}
        </LinkButton>
      ) : null}
      {last < total ? (
        <LinkButton href={link(page + 1)} rel="next">
          {t("next")}
        </LinkButton>
      ) : null}
    </nav>
  );
}

/** Where the page asked for is none of the list's. */
export function PastTheEnd({ slug, view, pages }: Pick<Props, "slug"> & { view: ReferralListView & { page: number }; pages: number }) {
  return <NoSuchPage page={view.page} pages={pages} hrefOf={(page) => listHref(slug, { ...view, page })} />;
}
