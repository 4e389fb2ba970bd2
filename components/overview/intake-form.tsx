"use client";

import { useTranslations } from "next-intl";
import { useSearchParams } from "next/navigation";
import { useNavigation } from "@/components/metrics/navigation";
import { textOf } from "@/components/auth/form-text";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";

/** How many customers are expected to come each month: the median of the last half year unless somebody knows better. */
export function IntakeForm({ perMonth }: { perMonth: number }) {
  const t = useTranslations("overview.forecast");
  const { go } = useNavigation();
  const own = useSearchParams().has("newCustomers");
  return (
    <form
      key={perMonth}
      className="mb-3 flex flex-wrap items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        const typed = textOf(new FormData(event.currentTarget), "newCustomers");
        go({ newCustomers: /^\d{1,7}$/.test(typed) ? typed : null });
      }}
    >
      <TextField label={own ? t("intakeOwn") : t("intake")} name="newCustomers" inputMode="numeric" defaultValue={Math.round(perMonth)} className="w-60" />
      <Button type="submit">{t("project")}</Button>
      {own ? (
        <Button variant="quiet" onClick={() => go({ newCustomers: null })}>
          {t("median")}
        </Button>
      ) : null}
    </form>
  );
}
