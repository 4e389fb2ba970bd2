import { sql } from "drizzle-orm";
import { momentKey } from "./imports";
import type { Note, TimelineSource } from "./types";

export const notes: TimelineSource = {
  from: ({ workspaceId, customerId }) => sql`from customer_notes n left join users u on u.id = n.author_id where n.workspace_id = ${workspaceId} and n.customer_id = ${customerId}`,
  async read(tx, of, most) {
    const { rows } = await tx.execute<Omit<Note, "kind"> & Record<string, unknown>>(sql`
      select ${momentKey(sql`n.created_at`, sql`n.id`)} as key, n.id, (n.created_at at time zone ${of.timeZone})::date::text as on, n.body, u.name as author,
        coalesce(n.author_id = ${of.userId}::uuid, false) as mine, n.edited_at is not null as edited
      ${notes.from(of)}
      order by n.created_at desc, n.id desc limit ${most}`);
    return rows.map((row) => ({ ...row, kind: "note" }));
  },
};
