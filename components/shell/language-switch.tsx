"use client";

import { useLocale, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { classes } from "@/components/ui/classes";
import { remember } from "./preferences";

/** Each language under its own name, so that who cannot read this page finds theirs. */
export const languages = [
  { locale: "en", name: "English" },
  { locale: "fr", name: "Français" },
] as const;

export function LanguageSwitch() {
  const t = useTranslations("account");
  const current = useLocale();
  const router = useRouter();
  return (
    <div role="group" aria-label={t("language.title")} className="mt-3 flex gap-1 text-label">
      {languages.map(({ locale, name }) => (
        <button
          key={locale}
          type="button"
          lang={locale}
          aria-pressed={locale === current}
          onClick={() => {
            remember("locale", locale);
            router.refresh();
          }}
          className={classes("rounded-[7px] px-2 py-1", locale === current ? "bg-line2 font-medium text-ink" : "text-ink2 hover:text-ink")}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
