"use client";

import { useTranslations } from "next-intl";
import type { AttributeView } from "@/server/breakdowns/list-attributes";
import { useAttributeWords } from "./use-attribute-words";

/** What cannot be chosen, and why: folded away, but not left unsaid. */
export function OtherAttributes({ attributes, all }: { attributes: readonly AttributeView[]; all: number }) {
  const t = useTranslations("settings.breakdowns");
  const wordsOf = useAttributeWords(all);
  if (attributes.length === 0) return null;
  return (
    <details className="mt-4 text-sub">
      <summary className="cursor-pointer text-ink2">{t("others", { count: attributes.length })}</summary>
      <p className="mt-2 text-ink3">{t("othersWhy")}</p>
      <dl className="mt-2 grid gap-x-5 gap-y-2 tablet:grid-cols-2">
        {attributes.map((attribute) => (
          <div key={attribute.key}>
            <dt className="text-table">{attribute.label}</dt>
            <dd className="text-label text-ink3">{wordsOf(attribute)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
