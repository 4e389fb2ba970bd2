"use client";

import { useTranslations } from "next-intl";
import { useFormats, usePeriod } from "@/components/metrics/scope";
import { DownloadLink, LinkButton } from "@/components/ui/link-button";
import type { ListAnswer } from "@/server/referrals/lists/list-referrals";
import { listFile, listHref, type List } from "./list-address";

type Props = { slug: string; list: List; answer: ListAnswer<object> };

/** "10 of 43", and the way to all of them. */
export function ListFoot({ slug, list, answer }: Props) {
  const t = useTranslations("referrals.list");
  const formats = useFormats();
  const view = { list, segment: usePeriod().segment?.id };
  const total = formats.number(answer.total);
  return (
    <div className="mt-3 flex flex-wrap items-center gap-2 border-t border-line pt-3">
      <p className="mr-auto text-sub text-ink3">{t(answer.more ? "someOfMore" : "some", { shown: answer.rows.length, total })}</p>
      {answer.total > answer.rows.length ? (
        <LinkButton size="sm" href={listHref(slug, view)}>
          {t("all", { total })}
        </LinkButton>
      ) : null}
      <DownloadLink size="sm" href={listFile(slug, view)}>
        CSV
      </DownloadLink>
    </div>
  );
}
