"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { ExplainLink } from "@/components/explain/explain-link";
import { Formula } from "@/components/explain/formula";
import { formulaFont } from "@/components/explain/formula-font";
import { useNavigation } from "@/components/metrics/navigation";
import { useFormats } from "@/components/metrics/scope";
import { withSearch } from "@/components/metrics/search";
import { Card } from "@/components/ui/card";
import { Segmented } from "@/components/ui/segmented";
import type { LtvAnswer } from "@/server/ltv/types";
import { Factors } from "./factors";
import { methods } from "./read-method";

export function MethodCard({ answer }: { answer: LtvAnswer }) {
  const t = useTranslations("ltv");
  const { go } = useNavigation();
  const pathname = usePathname();
  const search = useSearchParams().toString();
  return (
    <Card>
      <h2 className="sr-only">{t("method.title")}</h2>
      <Segmented
        label={t("method.title")}
        current={answer.method}
        onChoose={(method) => go({ method })}
        segments={methods.map((method) => ({
          id: method,
          label: t(`method.${method}`),
          href: `${pathname}${withSearch(search, { method })}`,
        }))}
      />
      <p className="mt-2 mb-3.5 max-w-[72ch] text-sub text-ink2">{t(`methodNote.${answer.method}`)}</p>
      <Factors answer={answer} />
      <FormulaLine answer={answer} />
    </Card>
  );
}

function FormulaLine({ answer }: { answer: LtvAnswer }) {
  const t = useTranslations("ltv");
  const formats = useFormats();
  const { id, metric } = answer.ltv;
  return (
    <div className="mt-4 flex flex-wrap items-center gap-3.5 border-t border-line pt-3.5">
      {answer.formula ? (
        <p className={`${formulaFont} flex flex-wrap items-center gap-3 text-sub text-ink`}>
          <span>{t("formulaName")} =</span>
          <Formula layout={answer.formula.layout} />
          <span>=</span>
          <b className="font-sans text-head font-semibold">{formats.metric(metric)}</b>
        </p>
      ) : null}
      <span className="ml-auto rounded-full bg-accent-soft px-2 py-0.5 text-label font-medium text-accent">
        <ExplainLink subject={{ id }}>{t("explainThis")}</ExplainLink>
      </span>
    </div>
  );
}
