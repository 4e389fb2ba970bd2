import { sql, type SQL } from "drizzle-orm";
import { problem } from "../../refusal";
import { needed } from "../../rows/needed";
import { missingTerms } from "../customers/missing-parts";
import { resembling, suggest, tidy } from "../customers/suggest";
import type { ImportKind } from "../kind";
import { sumLines } from "../lines/totals";
import { applySubscriptions } from "./apply";
import { compareSubscriptions } from "./compare";
import { subscriptionReader } from "./read-row";
import { restoreSubscriptions } from "./restore";

/** One row per subscription, or several of one id with starts of their own: how it changed. */
export const subscriptions: ImportKind = {
  idField: "subscription_id",
  partOfKey: true,
  repeated: "record_repeated",
  days: ["started_on", "cancelled_on", "ended_on"],
  resembling,
  tidy,
  suggest,
  missing(mapping, fields) {
    const discounted = fields.discount_percent || fields.discount_amount;
    const lasts = fields.discount_duration || fields.discount_months || mapping.constants.discount_duration;
    return [
      ...needed(mapping, {}, fields.subscription_id ? {} : { subscription_id: "map_subscription_id_missing" }),
      ...(fields.customer_id || fields.email ? [] : [problem("map_customer_missing")]),
      ...missingTerms(mapping, fields),
      ...(discounted && !lasts ? [problem("map_discount_duration_missing")] : []),
    ];
  },
  reader: subscriptionReader,
  compare: compareSubscriptions,
  apply: applySubscriptions,
  totals: (tx, target, file) =>
    sumLines(tx, target, file, {
      kept: standing(target.workspaceId, file.asOf),
      day: sql`t.started_on`,
      amount: sql`t.mrr`,
      groups: [
        { by: "plan", value: sql`t.plan`, only: sql`t.mrr > 0` },
        { by: "status", value: sql`t.state` },
        { by: "partner", value: sql`t.partner`, optional: true },
        { by: "margin_share", value: sql`t.margin_share_ppm::text`, optional: true },
      ],
    }),
  undo: restoreSubscriptions,
};

/** Each subscription as it stands at the end of the as-of date. */
function standing(workspaceId: string, asOf: string): SQL {
  const day = sql`${asOf}::date`;
  return sql`(
    select s.workspace_id, s.source_id, s.external_id, s.partner, s.margin_share_ppm, s.started_on, p.plan, coalesce(p.mrr, 0) as mrr,
      case when p.id is not null then 'active' when s.trial_ends_on > ${day} and (s.ended_on is null or s.ended_on > ${day}) then 'in_trial'
        when s.started_on > ${day} then 'future' else 'ended' end as state
    from subscriptions s
    left join subscription_phases p on p.workspace_id = ${workspaceId} and p.subscription_id = s.id
      and greatest(p.starts_on, s.trial_ends_on) <= ${day} and (p.ends_on is null or p.ends_on > ${day})
    where s.workspace_id = ${workspaceId})`;
}
