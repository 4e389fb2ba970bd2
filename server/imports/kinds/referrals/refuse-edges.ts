import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { settleEdges } from "@/server/referrals/settle-edges";
import { readStanding, samePerson } from "@/server/referrals/standing-edges";
import { matchCustomers } from "../../apply/match-customers";
import { problem, type ImportRefusal } from "../../refusal";
import type { ResolvedMapping } from "../../resolve-mapping";

type Arriving = { key: string; row: number; referrer: string; referee: string };
type Refused = { key: string; problem: ImportRefusal };

/**
 * Refuses staged rows whose referrer is not a customer, and those METRICS §9 refuses. Earlier days come first, then
 * earlier rows; what was imported before under the same key is what the row corrects, and not in its way.
 */
export async function refuseEdges(tx: Tx, workspaceId: string, { fields }: ResolvedMapping): Promise<void> {
  const referrerColumn = (fields.referrer_id ?? fields.referrer_email)?.header;
  const refereeColumn = (fields.referee_id ?? fields.referee_email)?.header;
  await findPeople(tx, workspaceId);
  await refuseStrangers(tx, { referrerColumn, refereeColumn });

  const standing = await readStanding(tx, workspaceId, sql`not exists (select from edges e where e.external_id = r.external_id)`);
  // Rows of one key are one thing written twice; whether they contradict each other is told apart from this.
  const { rows: arriving } = await tx.execute<Arriving>(sql`
    select distinct on (e.day, e.first_row) e.external_id as key, e.first_row as row, e.referrer, e.referee
    from (select *, min(row_number) over (partition by external_id) as first_row from edges where referrer is not null) e
    where e.row_number = e.first_row
    order by e.day nulls last, e.first_row`);
  const rowOf = new Map(arriving.map((edge) => [edge as object, edge.row]));
  const refused = settleEdges(standing, arriving).refused.map(({ edge, code, before }): Refused => {
    const params = code === "referred_twice" ? { other_row: (before && rowOf.get(before)) ?? 0 } : undefined;
    return { key: edge.key, problem: problem(code, { column: refereeColumn, params }) };
  });
  if (refused.length === 0) return;
  await tx.execute(sql`
    update staged s set record = null, fingerprint = null,
      problems = jsonb_build_array(x.problem || jsonb_build_object('row', s.row_number, 'value', left(${told("referee")}, 120)))
    from jsonb_to_recordset(${JSON.stringify(refused)}::jsonb) as x (key text, problem jsonb)
    where s.external_id = x.key and s.record is not null`);
}

const told = (role: "referrer" | "referee") => sql`coalesce(s.record -> ${role}::text ->> 'customer', s.record -> ${role}::text ->> 'email_lc')`;

/** The temporary table `edges`: each staged row with who is meant by it. */
async function findPeople(tx: Tx, workspaceId: string): Promise<void> {
  const referrer = matchCustomers(workspaceId, sql`s.record -> 'referrer'`, "referrer");
  const referee = matchCustomers(workspaceId, sql`s.record -> 'referee'`, "referee");
  await tx.execute(sql`
    create temp table edges on commit drop as
    select s.row_number, s.external_id, ${referrer.id}::text as referrer, ${referrer.namesakes} as referrer_namesakes, ${referee.namesakes} as referee_namesakes,
      ${samePerson(referee.id, sql`(s.record -> 'referee' ->> 'email_lc')`, sql`(s.record -> 'referee' ->> 'customer')`)} as referee,
      coalesce(s.record ->> 'invited_on', s.record ->> 'signed_up_on', s.record ->> 'paid_on', s.record ->> 'rewarded_on') as day
    from staged s ${referrer.joins} ${referee.joins}
    where s.record is not null`);
  await tx.execute(sql`analyze edges`);
}

async function refuseStrangers(tx: Tx, { referrerColumn, refereeColumn }: Record<"referrerColumn" | "refereeColumn", string | undefined>): Promise<void> {
  const refusal = (code: "customer_unknown" | "customer_ambiguous", column: string | undefined) => sql`${JSON.stringify(problem(code, { column }))}::jsonb`;
  await tx.execute(sql`
    update staged s set record = null, fingerprint = null,
      problems = jsonb_build_array(case
        when e.referrer is not null then ${refusal("customer_ambiguous", refereeColumn)}
        when e.referrer_namesakes > 1 then ${refusal("customer_ambiguous", referrerColumn)}
        else ${refusal("customer_unknown", referrerColumn)} end
        || jsonb_build_object('row', s.row_number, 'value', left(case when e.referrer is null then ${told("referrer")} else ${told("referee")} end, 120)))
    from edges e
    where s.row_number = e.row_number and (e.referrer is null or e.referee_namesakes > 1)`);
  await tx.execute(sql`delete from edges e where e.referrer is null or e.referee_namesakes > 1`);
}
