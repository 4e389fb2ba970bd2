/** Messages of `period`, in the reader's language. */
export type Words = { (key: string, values?: Record<string, string | number>): string; has: (key: string) => boolean };

/** How a workspace calls the attributes it is broken down by, and of which type they are. */
export type Attributes = Readonly<Record<string, { label: string | null; type: string }>>;

const ATTRIBUTE = "attribute:";

/** How a value of a breakdown is called: plans and channels as they are, intervals and the special values in words. */
export function valueWords(t: Words, attributes: Attributes, { breakdown, value }: { breakdown: string; value: string }): string {
  if (value === "") return t("value.notSet");
  if (value === "~other") return t("value.other");
  if (breakdown === "interval" && t.has(`interval.${value}`)) return t(`interval.${value}`);
  if (breakdown === "referrals" && t.has(`referrals.${value}`)) return t(`referrals.${value}`);
  if (breakdown === "referred" && (value === "yes" || value === "no")) return t(`referred.${value}`);
  // What a customer typed is left as it is, also where it reads "yes".
  if (attributes[breakdown]?.type === "boolean" && (value === "yes" || value === "no")) return t(`value.${value}`);
  return value;
}

/** What a breakdown is by: `Plan`, or the attribute as the workspace calls it. Null for what is no breakdown. */
export function titleWords(t: Words, attributes: Attributes, breakdown: string): string | null {
  if (breakdown.startsWith(ATTRIBUTE)) return attributes[breakdown]?.label ?? breakdown.slice(ATTRIBUTE.length);
  return t.has(`by.${breakdown}`) ? t(`by.${breakdown}`) : null;
}
