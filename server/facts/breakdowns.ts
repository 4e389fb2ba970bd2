import { sql, type SQL } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { WorkspaceId } from "@/db/workspace-id";
import { readBrokenDown, type BrokenDown } from "../ledger/broken-down";

/** A breakdown shows this many values, the largest; the rest is one more. */
export const LARGEST = 50;
/** The rest. No importable value starts with a tilde and is taken for it: it sorts and reads as what it is. */
export const OTHER = "~other";
/** What has no name of its own stands below what has. */
export const unnamed = (value: string) => (value === OTHER ? 2 : value === "" ? 1 : 0);

/** Stands between the two parts of a value of a breakdown crossed with the billing term. */
const CROSSING = "\u001f";
/** The breakdown whose values are those of `breakdown`, each split by the billing term: rates need the length of the term. */
export const byTerm = (breakdown: string) => (breakdown === "none" || breakdown === "interval" ? "interval" : `${breakdown}+interval`);
export const crossed = (value: string, term: string) => `${value}${CROSSING}${term}`;
export const splitCrossed = (value: string): [value: string, term: string] => {
  const at = value.lastIndexOf(CROSSING);
  return [value.slice(0, at), value.slice(at + 1)];
};

/** The value of a customer crossed with its term, of columns. */
export const crossedValue = (value: SQL, term: SQL) => sql`${value} || ${CROSSING} || ${term}`;

/** Terms that can be left every month: no rate needs to know them apart, so crossed breakdowns leave them out. */
export const SHORT_TERMS = ["day", "week", "month"];

const ATTRIBUTE = "attribute:";
export const attributeBreakdown = (key: string) => `${ATTRIBUTE}${key}` as const;

/** How a workspace calls the attributes it is broken down by, and of which type they are, by the name of the breakdown. */
export type AttributeNames = Record<string, Pick<BrokenDown, "label" | "type">>;
export const attributeNames = (attributes: readonly BrokenDown[]): AttributeNames =>
  Object.fromEntries(attributes.map(({ key, label, type }) => [attributeBreakdown(key), { label, type }]));

/** A breakdown beside that by interval, and how to read a customer's value off its summary `s`; '' is "not set". */
export type Dimension = { breakdown: string; column: string; value: SQL };

const yesOrNo = (condition: SQL) => sql`case ${condition} when true then 'yes' when false then 'no' else '' end`;

const fixed: Dimension[] = [
  { breakdown: "plan", column: "plan", value: sql`coalesce(s.first_plan, '')` },
  { breakdown: "channel", column: "channel", value: sql`coalesce(s.channel, '')` },
  { breakdown: "country", column: "country", value: sql`coalesce(s.country, '')` },
  { breakdown: "referred", column: "referred", value: yesOrNo(sql`s.referred`) },
];

/** How many others the customer brought: told apart as far as two. */
export const REFERRALS = "referrals";
const referrals: Dimension = { breakdown: REFERRALS, column: "referrals", value: sql`case when s.referral_count >= 3 then '3+' else coalesce(s.referral_count::text, '') end` };

/** The breakdowns every workspace has, that by referrals where they are counted, and those by the attributes it has chosen. */
export async function readDimensions(tx: Tx, workspaceId: WorkspaceId): Promise<Dimension[]> {
  const chosen = await readBrokenDown(tx, workspaceId);
  return [
    ...fixed,
    ...((await countsReferrals(tx, workspaceId)) ? [referrals] : []),
    ...chosen.map(({ key, type }, index): Dimension => {
      const value = type === "boolean" ? yesOrNo(sql`(s.attributes -> ${key}::text)::boolean`) : sql`coalesce(s.attributes ->> ${key}::text, '')`;
      return { breakdown: attributeBreakdown(key), column: `attribute_${index + 1}`, value };
    }),
  ];
}

async function countsReferrals(tx: Tx, workspaceId: WorkspaceId): Promise<boolean> {
  const { rowCount } = await tx.execute(sql`select from customers c where c.workspace_id = ${workspaceId} and c.referral_count is not null limit 1`);
  return rowCount === 1;
}
