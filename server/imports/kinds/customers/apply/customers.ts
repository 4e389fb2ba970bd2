import { sql, type SQL } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { UpdateMode } from "../../../views";
import type { Target } from "../../kind";

const plain = ["name", "name_lc", "email", "email_lc", "country", "campaign", "referred_by", "referral_count", "activated_on"];
const columns = [...plain, "channel", "attributes"];

/** Creates the customers that are new and brings those that are known up to date with who they are. */
export async function applyCustomers(tx: Tx, { workspaceId }: Target, mode: UpdateMode): Promise<void> {
  const list = sql.raw(columns.join(", "));
  await tx.execute(sql`
    insert into customers (workspace_id, id, external_id, ${list})
    select ${workspaceId}, customer_id, external_id, ${list} from incoming where not customer_known`);
  await tx.execute(sql`
    update customers c set
      ${sql.join(plain.map((name) => sql`${sql.raw(name)} = ${told(name)}`), sql`, `)},
      channel = ${channel(mode)},
      attributes = (c.attributes - coalesce((select array_agg(key) from jsonb_object_keys(x.was_record -> 'attributes') key), '{}')) || x.attributes
    from incoming x
    where c.workspace_id = ${workspaceId} and c.id = x.customer_id and x.customer_known and x.effect <> 'unchanged'`);
}

/** What the file says; where it says nothing, only what this source itself said earlier is taken back. */
function told(name: string): SQL {
  const [now, current] = [sql.raw(`x.${name}`), sql.raw(`c.${name}`)];
  return sql`coalesce(${now}, case when ${current}::text is distinct from x.was_record ->> ${name}::text then ${current} end)`;
}

/** The first channel known stays, whatever a later state says; only a correction may say that it was wrong. */
const channel = (mode: UpdateMode): SQL => (mode === "correction" ? told("channel") : sql`coalesce(c.channel, x.channel)`);
