"use client";

import { useTranslations } from "next-intl";
import { RadioField } from "@/components/ui/choice-fields";
import type { SettingsVersion } from "./settings-version";

export type Conventions = Pick<SettingsVersion, "churnDenominator" | "churnRecognition" | "discounts" | "pastDue">;

type Props = { value: Conventions; onChange: (change: Partial<Conventions>) => void };

/** Where definitions in the field differ: one answer each, with the sentence that says what it does. */
export function ConventionFields({ value, onChange }: Props) {
  const t = useTranslations("settings");
  return (
    <>
      <RadioField
        legend={t("denominator.title")}
        name="denominator"
        value={value.churnDenominator}
        onChange={(churnDenominator) => onChange({ churnDenominator })}
        choices={(["opening", "opening_plus_new"] as const).map((choice) => ({ value: choice, label: t(`denominator.${choice}`), hint: t(`denominator.${choice}_hint`) }))}
      />
      <RadioField
        legend={t("recognition.title")}
        name="recognition"
        value={value.churnRecognition}
        onChange={(churnRecognition) => onChange({ churnRecognition })}
        choices={(["service_end", "cancel_request"] as const).map((choice) => ({ value: choice, label: t(`recognition.${choice}`), hint: t(`recognition.${choice}_hint`) }))}
      />
      <RadioField
        legend={t("discounts.title")}
        name="discounts"
        value={value.discounts}
        onChange={(discounts) => onChange({ discounts })}
        choices={(["net", "recurring_only"] as const).map((choice) => ({ value: choice, label: t(`discounts.${choice}`), hint: t(`discounts.${choice}_hint`) }))}
      />
      <RadioField
        legend={t("pastDue.title")}
        name="pastDue"
        value={value.pastDue}
        onChange={(pastDue) => onChange({ pastDue })}
        choices={(["keep", "end_after_30_days"] as const).map((choice) => ({ value: choice, label: t(`pastDue.${choice}`), hint: t(`pastDue.${choice}_hint`) }))}
      />
    </>
  );
}
