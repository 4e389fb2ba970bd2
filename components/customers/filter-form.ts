import { minorDigits } from "@/components/format/minor-digits";

/** Nothing picked, as changes of an address; what is searched for stays. */
export const noFilters: Record<string, string | null> = { status: null, groups: null, mrrFrom: null, mrrTo: null, tenureFrom: null, tenureTo: null };

/** A filled-in form as changes of an address: "any", and what is no number, is not asked for. */
export function readForm(form: { entries: () => IterableIterator<[string, unknown]> }, currency: string): Record<string, string | null> {
  const fields = [...form.entries()].flatMap(([name, value]) => (typeof value === "string" ? [[name, value] as const] : []));
  const text = (name: string) => fields.find(([own]) => own === name)?.[1].trim() ?? "";
  const groups = fields.flatMap(([name, value]) => (name.startsWith("group ") ? [[name.slice("group ".length), value]] : []));
  const status = text("status");
  return {
    status: status === "any" || status === "" ? null : status,
    groups: groups.length > 0 ? JSON.stringify(groups) : null,
    mrrFrom: minor(text("mrrFrom"), currency),
    mrrTo: minor(text("mrrTo"), currency),
    tenureFrom: months(text("tenureFrom")),
    tenureTo: months(text("tenureTo")),
  };
}

const months = (text: string): string | null => (/^\d{1,5}$/.test(text) ? text : null);

/** An amount as either language types it, in minor units; spaces between the thousands are no matter. */
function minor(text: string, currency: string): string | null {
  const digits = minorDigits(currency);
  const [, whole, decimals = ""] = /^(\d{1,12})(?:[.,](\d*))?$/.exec(text.replace(/\s/g, "")) ?? [];
  if (whole === undefined || decimals.length > digits) return null;
  return String(BigInt(whole + decimals.padEnd(digits, "0")));
}
