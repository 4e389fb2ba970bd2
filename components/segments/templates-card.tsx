"use client";

import { useTranslations } from "next-intl";
import { ruleAddress } from "@/common/segments/address";
import { useFormats, useScope } from "@/components/metrics/scope";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import type { Missing, Template } from "@/server/segments/templates";
import { PlainWords } from "./plain-words";
import { useRuleWords } from "./scope";
import { newSegmentHref } from "./segment-href";

/** Kinds of import that would bring what is missing. */
const imports: Partial<Record<Missing, string>> = { customers: "", values: "", terms: "?kind=subscriptions", warnings: "?kind=payments", monthly: "?kind=subscriptions", referrals: "?kind=referrals", plans: "?kind=subscriptions", payments: "?kind=payments", traits: "" };

/** Rules that the data offers by itself; where it cannot, which import would. */
export function TemplatesCard({ templates }: { templates: readonly Template[] }) {
  const t = useTranslations("segments.templates");
  const { slug } = useScope();
  return (
    <Card title={t("title")} subtitle={t("subtitle")} className="mt-4">
      <ul className="grid gap-x-8 tablet:grid-cols-2">
        {templates.map(({ id, rule, missing, traits }) => (
          <li key={id} className="border-t border-line2 py-2.5">
            <h3 className="text-table font-medium">{rule ? <TextLink href={`${newSegmentHref(slug)}?rule=${encodeURIComponent(ruleAddress(rule) ?? "")}`}>{t(`name.${id}`)}</TextLink> : <span className="text-ink2">{t(`name.${id}`)}</span>}</h3>
            <p className="mt-0.5 text-sub text-ink2">
              {rule ? <PlainWords rule={rule} /> : missing ? <>{t(`missing.${missing}`)} </> : null}
              {missing && imports[missing] !== undefined ? <TextLink href={`/${slug}/imports/new${imports[missing]}`}>{t("import")}</TextLink> : null}
            </p>
            {traits.length > 0 ? <Traits traits={traits} /> : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** How much more often the best have it, with what the number may be off by. */
function Traits({ traits }: Pick<Template, "traits">) {
  const t = useTranslations("segments.templates");
  const referred = useTranslations("period.referred");
  const value = useTranslations("period.value");
  const formats = useFormats();
  const { labelOf, typeOf, valueOf } = useRuleWords();
  const words = (field: string, of: string) => {
    if (typeOf(field) !== "boolean") return valueOf(field, of);
    const yes = of === "true" ? "yes" : "no";
    return field === "referred" ? referred(yes) : value(yes);
  };
  return (
    <ul className="mt-1 text-sub text-ink3">
      {traits.map(({ field, value: of, lift, low, high, share }) => (
        <li key={field}>{t("trait", { field: labelOf(field), value: words(field, of), share: formats.percent(share), lift: formats.value("ratio", lift), low: formats.value("ratio", low), high: formats.value("ratio", high) })}</li>
      ))}
    </ul>
  );
}
