import { isDay, isMonth } from "@/common/calendar";
import { attributeKey, isAttributeField, isSegmentField } from "@/common/segments/fields";
import type { RuleWords } from "@/common/segments/describe";
import { formatDate, formatMonth } from "@/components/format/dates";
import { formatMoney } from "@/components/format/money";
import { nbsp, tagOf, tidy } from "@/components/format/numbers";
import type { RuleField } from "@/server/segments/list-fields";

/** A translator over all messages. */
type Translator = { (key: string, values?: Record<string, string | number>): string; has: (key: string) => boolean };

type Given = {
  locale: string;
  currency: string;
  t: Translator;
  fields: readonly RuleField[];
  segments: readonly { id: string; name: string }[];
};

/** Attributes have numbers of any size and as many decimals as were imported, up to six. */
export const plainNumber = (locale: string, value: number): string => tidy(new Intl.NumberFormat(tagOf(locale), { maximumFractionDigits: 6, signDisplay: "negative" }).format(value));

/** What a field is called where it is chosen. */
export function fieldLabel({ t, fields }: Pick<Given, "t" | "fields">, field: string): string {
  if (isSegmentField(field)) return t(`segments.field.${field}`);
  return fields.find(({ id }) => id === field)?.label ?? (isAttributeField(field) ? attributeKey(field) : field);
}

/** A value of a field as people call it; what a customer typed is left as it is. */
export function valueLabel(t: Translator, field: string, value: string): string {
  const key = field === "status" ? `customers.status.${value}` : field === "interval" ? `period.interval.${value}` : null;
  return key !== null && /^[a-z_]+$/.test(value) && t.has(key) ? t(key) : value;
}

/** In a French sentence the first of a month is "le 1er". */
const spokenDay = (locale: string, day: string): string => (locale === "fr" ? formatDate(locale, day).replace(/^1(?!\d)/, "1er") : formatDate(locale, day));

/** A language's words and formats for describing rules. */
export function ruleWords({ locale, currency, t, fields, segments }: Given): RuleWords {
  const types = new Map(fields.map(({ id, type }) => [id, type]));
  const noun = (field: string) => (isSegmentField(field) ? t(`segments.noun.${field}`) : t("segments.say.attribute", { label: fieldLabel({ t, fields }, field) }));
  return {
    say: (key, values) => t(`segments.say.${key}`, values),
    has: (key) => /^[a-z_]+\.[a-z_]+$/.test(key) && t.has(`segments.say.${key}`),
    typeOf: (field) => types.get(field) ?? null,
    nounOf: noun,
    join: (parts, kind) => new Intl.ListFormat(tagOf(locale), { type: kind }).format(parts),
    text: (field, value) => valueLabel(t, field, value),
    number: (field, value) => (field === "tenure" ? t("segments.say.months", { months: plainNumber(locale, value), count: value }).replace(" ", nbsp) : plainNumber(locale, value)),
    money: (minor) => formatMoney(locale, currency, minor, { cents: minor % 100 !== 0 }),
    // A rule of an address is anybody's: a day that is none is left as it was written.
    date: (day) => (isDay(day) ? spokenDay(locale, day) : day),
    month: (month) => (isMonth(month) ? formatMonth(locale, month) : month),
    segment: (id) => segments.find((segment) => segment.id === id)?.name ?? null,
  };
}
