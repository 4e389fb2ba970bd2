"use client";

import { useLocale, useTranslations } from "next-intl";
import { readGroups, statusFilters } from "@/common/customer-list";
import { useBreakdownLabels, useBreakdownTitle } from "@/components/metrics/breakdown-label";
import { useNavigation } from "@/components/metrics/navigation";
import { useScope, usePeriod } from "@/components/metrics/scope";
import { typedAmount } from "@/components/spend/typed-amount";
import { AnyOfField } from "@/components/ui/any-of-field";
import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { noFilters, readForm } from "./filter-form";
import { firstPage } from "./first-page";
import type { ListView } from "./read-view";

/** What a list can be narrowed by. Of several values of one field any will do; of several fields all must. */
export function FiltersControl({ view, plans }: { view: ListView; plans: readonly string[] }) {
  const t = useTranslations("customers.filter");
  const { go } = useNavigation();
  const { currency } = useScope();
  const locale = useLocale();
  const fields = useGroupFields(plans);
  const chosen = readGroups(view.groups ?? "[]") ?? [];
  const money = (minor: number | undefined) => (minor === undefined ? "" : typedAmount(BigInt(minor), currency, locale));
  const status = useTranslations("customers.status");
  const anyOf = { value: "any", label: t("any") };
  return (
    <Popover trigger={t("open")} align="left">
      <form
        className="flex max-h-[70vh] w-[min(24rem,calc(100vw-3rem))] flex-col gap-2.5 overflow-y-auto p-2"
        onSubmit={(event) => {
          event.preventDefault();
          go({ ...firstPage, ...readForm(new FormData(event.currentTarget), currency) });
        }}
      >
        <SelectField
          label={t("status")}
          name="status"
          defaultValue={view.status ?? "any"}
          options={[anyOf, ...statusFilters.map((value) => ({ value, label: status(value) }))]}
        />
        {fields.map(({ by, title, options }) => (
          <AnyOfField
            key={by}
            label={title}
            name={`group ${by}`}
            options={options}
            chosen={chosen.flatMap(([of, value]) => (of === by ? [value] : []))}
            says={(ticked) => (ticked === 0 ? t("any") : t("chosen", { count: ticked }))}
          />
        ))}
        <div className="grid grid-cols-2 gap-2">
          <TextField label={t("mrrFrom", { currency })} name="mrrFrom" inputMode="decimal" defaultValue={money(view.mrrFrom)} />
          <TextField label={t("mrrTo", { currency })} name="mrrTo" inputMode="decimal" defaultValue={money(view.mrrTo)} />
          <TextField label={t("tenureFrom")} name="tenureFrom" inputMode="numeric" defaultValue={view.tenureFrom ?? ""} />
          <TextField label={t("tenureTo")} name="tenureTo" inputMode="numeric" defaultValue={view.tenureTo ?? ""} />
        </div>
        <div className="flex gap-2 pt-1">
          <Button type="submit" variant="primary">
            {t("apply")}
          </Button>
          <Button variant="quiet" onClick={() => go({ ...firstPage, ...noFilters })}>
            {t("clear")}
          </Button>
        </div>
      </form>
    </Popover>
  );
}

type Field = { by: string; title: string; options: { value: string; label: string }[] };

/** The plan of today, and what the workspace is broken down by: each with its values, the largest first. */
function useGroupFields(plans: readonly string[]): Field[] {
  const t = useTranslations("customers.filter");
  const { groups } = usePeriod();
  const labelOf = useBreakdownLabels();
  const titleOf = useBreakdownTitle();
  const breakdowns = [...new Set(groups.map(({ breakdown }) => breakdown))].filter((by) => by !== "plan");
  return [
    ...(plans.length > 0 ? [{ by: "currentPlan", title: t("currentPlan"), options: plans.map((plan) => ({ value: plan, label: plan })) }] : []),
    ...breakdowns.map((by) => ({
      by,
      title: titleOf(by) ?? by,
      options: groups.filter(({ breakdown }) => breakdown === by).map(({ value }) => ({ value, label: labelOf({ breakdown: by, value }) })),
    })),
  ];
}
