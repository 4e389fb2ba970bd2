"use client";

import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import { useId } from "react";
import { formatNumber } from "@/components/format/numbers";
import { keptSearch } from "@/components/metrics/search";
import { menu, pageAddress } from "./pages";

/** How many of something a page lists, beside its name. */
export type MenuCounts = { segments: number };

export function SideNav({ slug, counts }: { slug: string; counts: MenuCounts }) {
  const t = useTranslations("shell");
  const locale = useLocale();
  const path = usePathname();
  // The months, the group and the comparison go along from page to page.
  const kept = keptSearch(useSearchParams());
  // Drawn twice, at the side and in the phone's menu, so the ids are its own.
  const id = useId();
  const isHere = (address: string) => path === address || path.startsWith(`${address}/`);
  return (
    <nav aria-label={t("mainMenu")}>
      {menu.map(({ group, pages }) => (
        <section key={group} aria-labelledby={`${id}-${group}`}>
          <h2 id={`${id}-${group}`} className="mx-2 mt-4 mb-[5px] text-[0.6875rem] font-medium tracking-[0.06em] text-ink3 uppercase">
            {t(`groups.${group}`)}
          </h2>
          <ul>
            {pages.map((page) => {
              const address = pageAddress(slug, page);
              const count = page === "segments" ? counts.segments : 0;
              return (
                <li key={page}>
                  <Link
                    href={address + kept}
                    // Numbers are counted when somebody asks for them.
                    prefetch={kept ? false : null}
                    aria-current={isHere(address) ? "page" : undefined}
                    className="flex justify-between gap-2 rounded-[7px] px-2 py-[5.5px] text-ink2 hover:text-ink aria-[current]:bg-card aria-[current]:font-medium aria-[current]:text-ink aria-[current]:shadow-card"
                  >
                    {t(`pages.${page}`)}
                    {count ? <span className="font-normal text-ink3 tabular-nums">{formatNumber(locale, count)}</span> : null}
                  </Link>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </nav>
  );
}
