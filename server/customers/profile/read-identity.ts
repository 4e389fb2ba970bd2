import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { WorkspaceId } from "@/db/workspace-id";
import type { DateOnly } from "@/server/metrics/period";

export interface Identity {
  id: string;
  externalId: string;
  name: string | null;
  email: string | null;
  country: string | null;
  channel: string | null;
  campaign: string | null;
  activatedOn: DateOnly | null;
  /** Who brought it: by a referral, else as the customer's own row names it. */
  referrer: Person | null;
  /** How many others it brought, where a file counts them. */
  referralCount: number | null;
  attributes: Attribute[];
}

/** The id is null where somebody is named who is no customer. */
export interface Person {
  id: string | null;
  name: string;
}

export interface Attribute {
  key: string;
  label: string;
  type: "text" | "number" | "date" | "boolean";
  value: string | number | boolean;
}

type Row = Omit<Identity, "referrer" | "attributes"> & {
  referredBy: string | null;
  referrerId: string | null;
  referrerName: string | null;
  attributes: Record<string, Attribute["value"]>;
};

/** Null where the workspace has no such customer. */
export async function readIdentity(tx: Tx, workspaceId: WorkspaceId, customerId: string): Promise<Identity | null> {
  const { rows } = await tx.execute<Row & Record<string, unknown>>(sql`
    select c.id, c.external_id as "externalId", c.name, c.email, c.country, c.channel, c.campaign, c.activated_on::text as "activatedOn", c.referral_count as "referralCount",
      c.attributes, c.referred_by as "referredBy", coalesce(told.id, named.id) as "referrerId", coalesce(told.name, told.external_id, named.name, named.external_id) as "referrerName"
    from customers c
    left join lateral (
      select r.referrer_id from referrals r where r.workspace_id = ${workspaceId} and r.referee_id = c.id order by r.id limit 1
    ) r on true
    left join customers told on told.workspace_id = ${workspaceId} and told.id = r.referrer_id
    left join customers named on named.workspace_id = ${workspaceId} and named.external_id = c.referred_by
    where c.workspace_id = ${workspaceId} and c.id = ${customerId}`);
  const [row] = rows;
  if (!row) return null;
  const { referredBy, referrerId, referrerName, attributes, ...identity } = row;
  const referrer = referrerName ?? referredBy;
  return { ...identity, referrer: referrer === null ? null : { id: referrerId, name: referrer }, attributes: await labelled(tx, workspaceId, attributes) };
}

/** In the order in which the workspace came to know them. */
async function labelled(tx: Tx, workspaceId: WorkspaceId, values: Row["attributes"]): Promise<Attribute[]> {
  const { rows } = await tx.execute<Omit<Attribute, "value"> & Record<string, unknown>>(sql`
    select d.key, d.label, d.type from attribute_definitions d where d.workspace_id = ${workspaceId} order by d.created_at, d.key`);
  return rows.flatMap(({ key, label, type }) => {
    const value = values[key];
    return value === undefined ? [] : [{ key, label, type, value }];
  });
}
