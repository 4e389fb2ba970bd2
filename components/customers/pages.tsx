"use client";

import { useTranslations } from "next-intl";
import { JumpToPage } from "@/components/ui/jump-to-page";
import { LinkButton } from "@/components/ui/link-button";
import type { CustomersAnswer } from "@/server/customers/list-customers";
import type { ListView } from "./read-view";
import { fromTheTop, viewSearch } from "./view-address";

/** Where in the list this page stands, and the way to its neighbours: from the row this one begins or ends with. */
export function Pages({ answer, view }: { answer: CustomersAnswer; view: ListView }) {
  const t = useTranslations("customers");
  const first = (answer.page - 1) * answer.pageSize + 1;
  const last = first + answer.rows.length - 1;
  const link = (page: number, place: Pick<ListView, "after" | "before">) => `?${viewSearch({ ...fromTheTop(view), page, ...(page > 1 && place) })}`;
  return (
    <nav aria-label={t("pages")} className="mt-3 flex flex-wrap items-center gap-2 border-t border-line pt-3">
      <p className="mr-auto text-sub text-ink3">{t("shown", { from: first, to: last, count: answer.total.rows })}</p>
      <JumpToPage page={answer.page} pages={Math.ceil(answer.total.rows / answer.pageSize)} href={(page) => link(page, {})} />
      {answer.page > 1 ? (
        <LinkButton href={link(answer.page - 1, { before: answer.begins ?? undefined })} rel="prev">
          {t("previous")}
        </LinkButton>
      ) : null}
      {last < answer.total.rows ? (
        <LinkButton href={link(answer.page + 1, { after: answer.ends ?? undefined })} rel="next">
          {t("next")}
        </LinkButton>
      ) : null}
    </nav>
  );
}
