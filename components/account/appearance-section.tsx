"use client";

import { useLocale, useTranslations } from "next-intl";
import { useTheme } from "next-themes";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { languages } from "@/components/shell/language-switch";
import { remember } from "@/components/shell/preferences";
import { useInBrowser } from "@/components/shell/use-in-browser";
import { RadioField } from "@/components/ui/choice-fields";
import { Section } from "./section";

const themes = ["system", "light", "dark"] as const;

export function AppearanceSection() {
  const t = useTranslations("account");
  const [locale, setLocale] = useState(useLocale());
  const router = useRouter();
  const { theme, setTheme } = useTheme();
  // The theme lives in the browser: the server draws no choice, and the first paint there agrees with it.
  const inBrowser = useInBrowser();

  return (
    <Section title={t("appearance.title")} lead={t("appearance.lead")}>
      <div className="grid grid-cols-2 gap-4">
        <RadioField
          legend={t("language.title")}
          name="language"
          value={locale}
          onChange={(next) => {
            setLocale(next);
            remember("locale", next);
            router.refresh();
          }}
          choices={languages.map(({ locale: value, name }) => ({ value, label: <span lang={value}>{name}</span> }))}
        />
        <RadioField
          legend={t("theme.title")}
          name="theme"
          value={inBrowser ? (theme ?? "system") : null}
          onChange={setTheme}
          choices={themes.map((value) => ({ value, label: t(`theme.${value}`) }))}
        />
      </div>
    </Section>
  );
}
