import { endOf, requestOf, type TestCancellation, type TestCustomer, type TestPhase, type TestSubscription } from "@/db/test/factories/customers";
import { priced, type TestContract } from "./contract";
import { addDays, daysFrom } from "./days";

/**
 * The ledger by brute force, straight from the definition (METRICS §2, §8): every customer, every day, in plain loops
 * over what the test wrote. No SQL, and nothing shared with the code under test.
 */
export type WorldReferral = {
  id: string;
  referrer: string;
  referee: string | null;
  refereeEmailLc: string | null;
  invitedOn: string | null;
  signedUpOn: string | null;
  paidOn: string | null;
  rewardedOn: string | null;
  reward: bigint | null;
};

export type OracleWorld = {
  /** Customers are named by their external ids. */
  referrals?: WorldReferral[];
  dataDate: string;
  recognition: "service_end" | "cancel_request";
  discounts: "net" | "recurring_only";
  pastDue: "keep" | "end_after_30_days";
  /** What a reason as told counts as. */
  reasons?: OracleReason[];
};

/** '' where nothing is told. */
export type OracleReason = { raw: [category: string, reason: string]; to: { category: string; reason: string; kind: "voluntary" | "involuntary" | null } };

/** A subscription told by its contract rather than by its phases. */
type Agreed = TestSubscription & { contract?: TestContract | null };

export type OracleMovement = {
  day: string;
  kind: "new" | "expansion" | "contraction" | "churn" | "reactivation";
  before: bigint;
  after: bigint;
  undated: boolean;
  churnKind: string | null;
  category: string | null;
  reason: string | null;
  planLeft: string | null;
};

/** A stretch with money, [startsOn, endsOn), as far as the data date knows. */
export type Stretch = TestPhase & {
  subscription: TestSubscription;
  /** The subscription ends with it. */
  final: boolean;
  /** It ends because a charge stayed unpaid for 30 days. */
  lapsed: boolean;
};

export function stretchesOf(customer: TestCustomer, world: OracleWorld): Stretch[] {
  return customer.subscriptions
    .flatMap((subscription) => runsOf(phasesOf(subscription, world)).flatMap((run) => cutRun(run, subscription, customer, world)))
    .map((stretch) => paidPart(stretch, world))
    .filter(({ startsOn, endsOn, mrr }) => mrr > 0n && startsOn <= world.dataDate && (endsOn === null || endsOn > startsOn))
    .map((stretch) => ({ ...stretch, endsOn: stretch.endsOn !== null && stretch.endsOn > world.dataDate ? null : stretch.endsOn }));
}

function phasesOf({ phases, contract }: Agreed, { discounts, dataDate }: OracleWorld): TestPhase[] {
  if (contract) return priced(contract, discounts, dataDate);
  return phases.map((phase) => ({ ...phase, mrr: discounts === "net" ? phase.mrr : (phase.mrrWithoutOnce ?? phase.mrr) }));
}

/** Nothing before the trial is over; nothing from the 31st unpaid day on, where the workspace says so. */
function paidPart(stretch: Stretch, { pastDue }: OracleWorld): Stretch {
  const { trial, pastDueSince } = stretch.subscription;
  const startsOn = trial && trial.endsOn > stretch.startsOn ? trial.endsOn : stretch.startsOn;
  const lapse = pastDue === "end_after_30_days" && pastDueSince ? addDays(pastDueSince, 30) : null;
  const lapsed = lapse !== null && (stretch.endsOn === null || lapse <= stretch.endsOn);
  return { ...stretch, startsOn, endsOn: lapsed ? lapse : stretch.endsOn, lapsed, final: stretch.final || lapsed };
}

/** Whether a wish stands on a day: it was not taken back by then. */
export const stands = ({ on, withdrawn = null }: TestCancellation, day: string) => withdrawn === null || (withdrawn === true ? on : withdrawn) > day;

function cutRun(run: TestPhase[], subscription: TestSubscription, customer: TestCustomer, { recognition }: OracleWorld): Stretch[] {
  const begins = run[0]?.startsOn ?? "";
  const ends = run.at(-1)?.endsOn ?? null;
  const wishes = [...(subscription.cancellations ?? []), ...(customer.cancellations ?? [])];
  const asked = wishes.filter((wish) => ends !== null && wish.on >= begins && wish.on < ends && stands(wish, ends)).map(({ on }) => on);
  const cut = recognition === "cancel_request" ? (asked.sort().at(-1) ?? null) : null;
  const runEnds = earlier(ends, cut);
  return run.map((phase) => {
    const endsOn = earlier(phase.endsOn, cut);
    return { ...phase, subscription, endsOn, lapsed: false, final: endsOn !== null && endsOn === runEnds && ends === endOf(subscription) };
  });
}

/** Phases that follow each other without a gap. */
function runsOf(phases: TestPhase[]): TestPhase[][] {
  const runs: TestPhase[][] = [];
  for (const phase of phases) {
    const last = runs.at(-1);
    if (last && last.at(-1)?.endsOn === phase.startsOn) last.push(phase);
    else runs.push([phase]);
  }
  return runs;
}

const earlier = (a: string | null, b: string | null) => (a === null ? b : b === null || a < b ? a : b);

export function mrrOn(stretches: Stretch[], day: string): bigint {
  return stretches.filter((s) => s.startsOn <= day && (s.endsOn === null || day < s.endsOn)).reduce((total, { mrr }) => total + mrr, 0n);
}

export function oracleLedger(customer: TestCustomer, world: OracleWorld): OracleMovement[] {
  const stretches = stretchesOf(customer, world);
  const first = stretches.map(({ startsOn }) => startsOn).sort()[0];
  if (first === undefined) return [];
  const movements: OracleMovement[] = [];
  let before = 0n;
  for (const day of daysFrom(first, world.dataDate)) {
    const after = mrrOn(stretches, day);
    if (after !== before) movements.push({ ...unexplained, day, kind: kindOf(before, after, movements.length > 0), before, after });
    before = after;
  }
  return movements.map((movement) => explained(movement, { movements, customer, stretches, world }));
}

const unexplained = { undated: false, churnKind: null, category: null, reason: null, planLeft: null };

function kindOf(before: bigint, after: bigint, hadMrr: boolean): OracleMovement["kind"] {
  if (before === 0n) return hadMrr ? "reactivation" : "new";
  if (after === 0n) return "churn";
  return after > before ? "expansion" : "contraction";
}

type Told = { movements: OracleMovement[]; customer: TestCustomer; stretches: Stretch[]; world: OracleWorld };

function explained(movement: OracleMovement, { movements, customer, stretches, world }: Told): OracleMovement {
  const { kind, day } = movement;
  if (kind !== "churn" && kind !== "contraction") return movement;
  const ending = stretches.filter(({ endsOn, final }) => endsOn === day && (kind === "churn" || final));
  const said = reasonFor(movement, movements, customer, ending);
  const counted = said && countedAs(said, world);
  return {
    ...movement,
    undated: kind === "churn" && ending.some(({ subscription }) => subscription.undated === true && endOf(subscription) === day),
    churnKind: kind === "churn" ? (counted ? counted.kind : unsaidKind(movement, movements, customer, ending)) : null,
    category: counted?.category ?? null,
    reason: counted?.reason ?? null,
    planLeft: largest(ending)?.plan ?? null,
  };
}

/** By the words of the workspace; a reason that it has no word for stands as itself. */
function countedAs({ kind = "unknown", category = null, reason = null }: TestCancellation, { reasons = [] }: OracleWorld) {
  const mapped = reasons.find(({ raw }) => raw[0] === (category ?? "") && raw[1] === (reason ?? ""))?.to;
  return mapped ? { kind: mapped.kind ?? kind, category: mapped.category || null, reason: mapped.reason || null } : { kind, category, reason };
}

/** The first day of the stay, if it is not the first one. */
export const backOn = (day: string, movements: OracleMovement[]) => movements.filter((m) => m.kind === "reactivation" && m.day <= day).at(-1)?.day ?? "";

/** Nobody gave a reason: unpaid at the end without having asked to leave is involuntary. */
function unsaidKind({ day }: OracleMovement, movements: OracleMovement[], { payments = [] }: TestCustomer, ended: Stretch[]): "involuntary" | "unknown" {
  const inStay = (on: string | null): on is string => on !== null && on <= day && on >= backOn(day, movements);
  if (ended.some(({ subscription }) => inStay(requestOf(subscription)))) return "unknown";
  if (ended.some(({ lapsed }) => lapsed)) return "involuntary";
  const attempts = payments.filter(({ on, status }) => status !== "refunded" && inStay(on));
  const last = attempts.map(({ on }) => on).sort().at(-1);
  const paid = attempts.some(({ on, status }) => on === last && status === "succeeded");
  return last !== undefined && !paid ? "involuntary" : "unknown";
}

/** The last thing said since the stay began, by the customer or about a subscription that ended this day. */
function reasonFor({ day, kind }: OracleMovement, movements: OracleMovement[], customer: TestCustomer, ended: Stretch[]): TestCancellation | null {
  const back = backOn(day, movements);
  const subscriptions = [...new Set(ended.map(({ subscription }) => subscription))];
  const said = [...(kind === "churn" ? (customer.cancellations ?? []) : []), ...subscriptions.flatMap(({ cancellations }) => cancellations ?? [])];
  return said.filter((wish) => wish.on <= day && wish.on >= back && stands(wish, day)).sort(laterAndFullerFirst)[0] ?? null;
}

function laterAndFullerFirst(a: TestCancellation, b: TestCancellation): number {
  if (a.on !== b.on) return a.on < b.on ? 1 : -1;
  const fullness = ({ reason = null, category = null, kind }: TestCancellation) => [Number(reason === null), Number(category === null), category ?? "", reason ?? "", kind ?? "unknown"].join("|");
  return fullness(a) < fullness(b) ? -1 : 1;
}

/** By MRR; a tie goes to the first plan by name, then interval, whichever way the rows lie. No plan comes last. */
export function largest<T extends TestPhase>(phases: T[]): T | undefined {
  const key = ({ plan, interval = "month", intervalCount = 1 }: TestPhase) => `${plan ?? "~"}|${interval}|${String(intervalCount).padStart(3, "0")}`;
  return phases.toSorted((a, b) => (a.mrr === b.mrr ? (key(a) < key(b) ? -1 : 1) : a.mrr > b.mrr ? -1 : 1))[0];
}
