"use client";

import { useTranslations } from "next-intl";
import type { Unpaid } from "@/server/customers/read-unpaid";
import { CustomerLink } from "./customer-link";

/** Who was found and has never paid: not in the list, whose numbers they are no part of, but one step away. */
export function UnpaidNote({ unpaid: { count, named } }: { unpaid: Unpaid }) {
  const t = useTranslations("customers.unpaid");
  if (count === 0) return null;
  return (
    <section className="mt-4 text-sub text-ink2">
      <h3 className="mb-1 font-medium text-ink">{t("title", { count })}</h3>
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {named.map(({ id, externalId, name }) => (
          <li key={id}>
            <CustomerLink id={id}>{name ?? externalId}</CustomerLink>
          </li>
        ))}
      </ul>
      {count > named.length ? <p className="mt-1 text-ink3">{t("shown", { shown: named.length, count })}</p> : null}
    </section>
  );
}
