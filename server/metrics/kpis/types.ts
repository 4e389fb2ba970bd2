import type {
  AcquisitionCell,
  BillingTermCells,
  ChurnCell,
  MonthCell,
  PaymentCell,
  ReferralCell,
  RenewalCell,
  SpendCell,
  TenureCell,
  TrialCell,
  WindowCell,
} from "../cells";
import type { DateOnly, MonthRange, YearMonth } from "../period";
import type { MetricSettings } from "../settings";
import type { MetricValue } from "../value";

/** Everything the numbers of one group of customers depend on. Cells are the whole history, not only the range. */
export interface KpiInput extends SideFacts {
  cells: readonly MonthCell[];
  tenureCells: readonly TenureCell[];
  /** The same customers by billing term; who is in none of them pays monthly. */
  terms?: readonly BillingTermCells[];
  dataDate: DateOnly;
  /** Months before may miss those who had left by then: survival is read from here on. */
  historyFrom?: YearMonth;
  range: MonthRange;
  settings: MetricSettings;
  /** The customers are a segment's, among those who ever paid; and its rule may ask how they fared. */
  segment?: { onOutcome: boolean };
}

/**
 * What an import other than the customers' brings. A part that is absent makes the metrics that need it answer with a
 * reason; an empty list says that there is nothing, and so is no different.
 */
export interface SideFacts {
  /** Of the group, as everything here that does not say otherwise. */
  windows?: WindowCell[];
  acquisition?: AcquisitionCell[];
  renewals?: RenewalCell[];
  trials?: TrialCell[];
  churn?: ChurnCell[];
  payments?: PaymentCell[];
  /** By the customers of the group who refer. */
  referrals?: ReferralCell[];
  /** Month cells of those of the group who were referred. */
  referred?: readonly MonthCell[];
  /** Of the whole workspace: what its referral programme costs beside rewards. */
  programme?: ProgrammeCost;
  /** Of the whole workspace: it is shared out over new customers. */
  spend?: SpendCell[];
  /** What spend is shared by; absent where the group is the whole workspace. */
  everyone?: { acquisition: AcquisitionCell[]; referrals?: ReferralCell[] };
}

/** A fixed cost for every month on any day of which a referral programme runs, minor units; no end is null. */
export interface ProgrammeCost {
  monthlyCost: bigint;
  startsOn: DateOnly;
  endsOn: DateOnly | null;
}

export interface Kpis {
  data_date: DateOnly;
  range: MonthRange;
  /** By metric id; money in minor units. */
  metrics: Record<string, MetricValue>;
}

export interface SeriesPoint {
  month: YearMonth;
  /** The month the data date cuts short: drawn dotted, never in a pooled rate. */
  running: boolean;
  metric: MetricValue;
}

export interface CohortRow {
  cohort: YearMonth;
  acquired: number;
  /** By age in calendar months from 0; a month that is not complete is absent. */
  ages: CohortAge[];
}

export interface CohortAge {
  age: number;
  month: YearMonth;
  customers: number;
  mrr: bigint;
  /** Customers as a share of the acquired. */
  retention: number | null;
  /** MRR as a share of the MRR at the end of the cohort month. */
  revenue: number | null;
  /** Margin per acquired customer so far, in minor units. */
  ltv: number | null;
}
