import { isMonth } from "@/common/calendar";
import { isStorable } from "@/common/storable-text";
import { isUuid } from "@/common/uuid";
import type { Breakdown, PageInput } from "@/server/kpis/input";

type Params = Record<string, string | string[] | undefined>;

const breakdowns = ["plan", "interval", "channel", "country", "referred", "referrals"] as const satisfies readonly Breakdown[];
const comparisons = ["previous_period", "last_year", "group", "off"] as const satisfies readonly PageInput["compare"][];

/** What in an address is the page's own question, and so goes along from page to page. */
export const keptParams = ["from", "to", "segment", "breakdown", "value", "compare", "compareSegment", "compareBreakdown", "compareValue"] as const satisfies readonly (keyof PageInput)[];

/** The months, the group and the comparison of an address; what names none of them counts as not given. */
export function readPageInput(params: Params): PageInput {
  const { breakdown, value } = readGroup(params.breakdown, params.value);
  const other = readGroup(params.compareBreakdown, params.compareValue);
  const compare = comparisons.find((name) => name === params.compare);
  return given({
    ...readRange(params),
    segment: askedSegment(params.segment),
    breakdown,
    value,
    compare,
    // A comparison with nobody else does not wait for one who is being counted.
    compareSegment: compare === "group" ? askedSegment(params.compareSegment) : undefined,
    compareBreakdown: other.breakdown,
    compareValue: other.value,
  });
}

type Known = { group: object | null; otherGroup: object | null; beyond: string | null };

/** The same without a group of an attribute that the workspace is not broken down by (then everyone is meant), and without months after its data. */
export function knownInput<Input extends PageInput>({ breakdown, value, compareBreakdown, compareValue, from, to, ...rest }: Input, { group, otherGroup, beyond }: Known) {
  return { ...rest, ...(beyond === null && given({ from, to })), ...(group && { breakdown, value }), ...(otherGroup && { compareBreakdown, compareValue }) };
}

/** A range that runs backwards counts as not given. */
export function readRange(params: Params): { from?: string; to?: string } {
  const from = monthOf(params.from);
  const to = monthOf(params.to);
  return from && to && from > to ? {} : given({ from, to });
}

/** By an attribute that the workspace may have chosen for it. */
export const isAttribute = (breakdown: string): breakdown is `attribute:${string}` => /^attribute:./.test(breakdown);

/** A breakdown and one value of it, or neither. '' is a value: "not set". */
export function readGroup(named: unknown, value: unknown): { breakdown?: Breakdown; value?: string } {
  const breakdown = breakdowns.find((name) => name === named) ?? (typeof named === "string" && isAttribute(named) ? named : undefined);
  return breakdown && typeof value === "string" && isStorable(value) && isStorable(breakdown) ? { breakdown, value } : {};
}

/** A saved segment by its id; whether there is one, the server knows. */
export const readSegment = (named: unknown): string | undefined => (typeof named === "string" && isUuid(named) ? named : undefined);

/** No segment has this id. */
const NO_SEGMENT = "00000000-0000-0000-0000-000000000000";

/** Of an address that was cut off or written by hand: whoever asks for a segment is told that it is not there, never given all customers. */
export const askedSegment = (named: unknown): string | undefined => (named === undefined || named === "" ? undefined : (readSegment(named) ?? NO_SEGMENT));

const monthOf = (value: unknown) => (typeof value === "string" && isMonth(value) ? value : undefined);

const given = <Fields extends object>(fields: Fields): Fields => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields;
