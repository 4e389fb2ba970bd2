import type { Client } from "pg";
import { todayIn } from "@/server/segments/days";
import { readOptions } from "../options";
import { inOwnProcess } from "../own-process";
import type { ProductTimes } from "../product";
import { machine } from "../report";
import { medianOf } from "../timed";
import { withCompany } from "../with-company";
import { questions } from "./questions";

type Line = { size: string; what: string; customers: number; preview: number; byHand: number };

/** Seconds by what was made: the workspace's facts without a segment, and each segment. */
type Making = { size: string; seconds: { facts: number } & Record<string, number> };

const BARS = { seconds: 1, ratio: 3, making: 2 };
const ROUNDS = 7;
const say = (sentence: string) => console.error(sentence);

/** Attributes and failed payments, which the invented company has none of: the same each time. */
async function decorate(owner: Client, workspaceId: string): Promise<void> {
  // With the columns that others are made of: without them Postgres builds the expressions of these anew for each row, and keeps them.
  await owner.query(`update customers c set name_lc = c.name_lc, email_lc = c.email_lc, attributes = jsonb_build_object('seats', abs(hashtext(c.external_id)) % 60, 'tier', (array['gold', 'silver', 'bronze', 'internal'])[1 + abs(hashtext('t' || c.external_id)) % 4]) where c.workspace_id = '${workspaceId}'`);
  await owner.query(`insert into attribute_definitions (workspace_id, key, label, type) values ('${workspaceId}', 'seats', 'Seats', 'number'), ('${workspaceId}', 'tier', 'Tier', 'text')`);
  await owner.query(`insert into payments (workspace_id, customer_id, external_id, paid_on, status, amount)
    select c.workspace_id, c.id, 'f', date '2026-06-30' - abs(hashtext('p' || c.external_id)) % 365, 'failed', 100 from customers c where c.workspace_id = '${workspaceId}' and abs(hashtext('f' || c.external_id)) % 5 = 0`);
  await owner.query("vacuum analyze");
}

async function measure(size: string, customers: number): Promise<{ lines: Line[]; making: Making }> {
  return withCompany({ size, customers, say }, async ({ url, owner, workspaceId }) => {
    await decorate(owner, workspaceId);
    say(`${size}: refreshing.`);
    await inOwnProcess<ProductTimes>(["bench/product.ts", workspaceId, "full"], url);
    await owner.query("vacuum analyze");
    say(`${size}: counting.`);
    const product = await inOwnProcess<Record<string, { seconds: number; customers: number }>>(["bench/segments/product.ts", workspaceId], url);
    const lines: Line[] = [];
    for (const { what, byHand } of questions) {
      const query = byHand(workspaceId, todayIn("Europe/Paris"));
      const { rows } = await owner.query<{ customers: string }>(query);
      const own = product[what];
      if (!own || (what !== "value, referrals, renewal" && own.customers !== Number(rows[0]?.customers))) throw new Error(`${what}: ${own?.customers} customers, by hand ${rows[0]?.customers}.`);
      lines.push({ size, what, customers: own.customers, preview: own.seconds, byHand: await medianOf(ROUNDS, () => owner.query(query)) });
    }
    say(`${size}: making segments.`);
    return { lines, making: { size, seconds: await inOwnProcess<Making["seconds"]>(["bench/segments/making.ts", workspaceId], url) } };
  });
}

const { sizes } = readOptions(process.argv.slice(3), ["10k", "1m"]);
const lines: Line[] = [];
const making: Making[] = [];
for (const [size, customers] of sizes) {
  const measured = await measure(size, customers);
  lines.push(...measured.lines);
  making.push(measured.making);
}
console.log(JSON.stringify({ machine: machine(), lines, making }));
const head = ["customers", "rule", "belong", "preview, ms", "by hand, ms", `÷ by hand ≤ ${BARS.ratio}`, `≤ ${BARS.seconds} s`];
const met = (reached: boolean) => (reached ? "met" : "not met");
const table = lines.map(({ size, what, customers, preview, byHand }) =>
  [size, what, customers, (preview * 1000).toFixed(0), (byHand * 1000).toFixed(0), `${(preview / byHand).toFixed(1)} ${met(preview <= BARS.ratio * byHand)}`, met(preview <= BARS.seconds)].join(" | "),
);
const made = making.flatMap(({ size, seconds: { facts, ...segments } }) =>
  Object.entries(segments).map(([what, seconds]) => [size, what, facts.toFixed(1), seconds.toFixed(1), `${(seconds / facts).toFixed(2)} ${met(seconds <= BARS.making * facts)}`].join(" | ")),
);
const madeHead = ["customers", "segment of", "all facts, s", "its members and facts, s", `÷ all facts ≤ ${BARS.making}`];
const tabled = (titles: string[], rows: string[]) => [titles.join(" | "), titles.map(() => "---").join(" | "), ...rows].map((line) => `| ${line} |`).join("\n");
console.log(`\n${machine()}\n\n${tabled(head, table)}\n\n${tabled(madeHead, made)}`);
