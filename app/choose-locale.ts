const locales = ["en", "fr"] as const;
type Locale = (typeof locales)[number];

const known = (tag: string | undefined) => locales.find((locale) => locale === tag);

/** The reader's own choice, else the language that the browser prefers of those we speak, else English. */
export function chooseLocale(chosen: string | undefined, acceptLanguage: string | null): Locale {
  return known(chosen) ?? (acceptLanguage ? preferred(acceptLanguage) : undefined) ?? "en";
}

/** "fr-CA,fr;q=0.9,en;q=0.8" → fr. */
function preferred(acceptLanguage: string): Locale | undefined {
  const wishes = acceptLanguage.split(",").map((entry) => {
    const [tag = "", ...parameters] = entry.trim().split(";");
    const quality = Number(parameters.map((parameter) => /^\s*q=([\d.]+)/.exec(parameter)?.[1]).find(Boolean) ?? 1);
    return { language: known(tag.split("-")[0]?.toLowerCase()), quality };
  });
  return wishes.sort((a, b) => b.quality - a.quality).find(({ language, quality }) => language && quality > 0)?.language;
}
