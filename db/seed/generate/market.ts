/**
 * The invented company: a B2B tool sold monthly and yearly in Europe and North America. The rates below are what
 * makes the later pages worth reading: channels differ in cost and in loyalty, plans in price and in churn.
 */
export const firstMonth = "2023-11";
export const months = 36;
/** The last day that counts. Fixed, so that the demo never depends on the clock. */
export const dataDate = "2026-10-31";

/** Cents per month and seat; a year is sold at ten months. */
export const plans = {
  Starter: { price: 4900, seats: [1, 1], share: 46, churn: 0.036, yearly: 0.12 },
  Team: { price: 2900, seats: [3, 8], share: 34, churn: 0.03, yearly: 0.28 },
  Business: { price: 3900, seats: [5, 14], share: 17, churn: 0.024, yearly: 0.45 },
  Scale: { price: 3500, seats: [25, 60], share: 1.6, churn: 0.018, yearly: 0.8 },
} as const;
export type Plan = keyof typeof plans;
export const planOrder = Object.keys(plans) as Plan[];
export const addOn = { plan: "Analytics add-on", price: 9900 } as const;

/** Share of new customers, how loyal they are (multiplies churn), and media spend per new customer in cents. */
export const channels = {
  "Paid search": { share: 33, loyalty: 1.3, media: 62000, salaries: 28000 },
  Organic: { share: 20, loyalty: 0.9, media: 0, salaries: 24000 },
  Content: { share: 17, loyalty: 0.8, media: 14000, salaries: 38000 },
  Outbound: { share: 14, loyalty: 1.15, media: 30000, salaries: 165000 },
  Referral: { share: 13, loyalty: 0.65, media: 0, salaries: 6000 },
} as const;
export type Channel = keyof typeof channels;

/** How many of those who are asked twice a year answer, and to which survey. */
export const surveysAnswered = { share: 0.22, of: [["nps", 6], ["csat", 3], ["ces", 1]] as const } as const;
export const praises = ["It saves us half a day a week.", "Support answers within minutes.", "We would miss it.", "The reports are what our board asks for.", "Simple enough that nobody asked for training."] as const;

/** The product can be tried for two weeks. Sales calls and invitations are answered by buying more often than an advertisement is. */
export const trialDays = 14;
/** Share of new customers who tried first, and trials for each one won. */
export const triedShare: Record<Channel, number> = { "Paid search": 0.7, Organic: 0.75, Content: 0.65, Outbound: 0.15, Referral: 0.4 };
export const trialsPerConversion: Record<Channel, number> = { "Paid search": 1.9, Organic: 1.6, Content: 1.6, Outbound: 1.3, Referral: 1.35 };

/** A welcome for new customers who pay by the month; every price is a multiple of it, so payments stay whole cents. */
export const coupon = { percent: 20, months: 3, share: { "Paid search": 0.12, Organic: 0.03, Content: 0.03, Outbound: 0, Referral: 0.5 } satisfies Record<Channel, number> } as const;

/**
 * What serving the customers costs, as a share of MRR. Hosting and payments are shared by all; support is booked by
 * plan: the small ones write little, the large ones have somebody to call.
 */
export const hosting = { before: 0.082, since: "2025-07", after: 0.061 } as const;
export const paymentFees = 0.024;
export const support: Record<Plan | typeof addOn.plan, number> = { Starter: 0.085, Team: 0.095, Business: 0.102, Scale: 0.118, "Analytics add-on": 0.04 };

export const countries = [["DE", 27], ["FR", 22], ["GB", 14], ["US", 12], ["NL", 9], ["ES", 7], ["CA", 5], ["BE", 4]] as const;
export const industries = [["Software", 24], ["Agencies", 19], ["Retail", 15], ["Logistics", 11], ["Health", 9], ["Education", 8], ["Manufacturing", 8], ["Food", 6]] as const;

/** New customers by calendar month against the average: quiet in August and December, busy in January and September. */
export const acquisitionSeason = [1.18, 1.06, 1.08, 1.0, 0.98, 0.95, 0.86, 0.7, 1.2, 1.12, 1.05, 0.78] as const;
/** Contracts are reviewed in January and before the summer. */
export const churnSeason = [1.35, 1.05, 1.0, 0.95, 0.95, 1.15, 1.1, 0.8, 0.95, 0.95, 0.95, 1.05] as const;

/** Category, reason, weight, involuntary. */
export const churnReasons = [
  ["Price", "Too expensive", 17, false],
  ["Price", "Budget cut", 11, false],
  ["Product", "Missing feature", 13, false],
  ["Product", "Hard to set up", 10, false],
  ["Product", "Too slow", 4, false],
  ["Competitor", "Switched to a competitor", 12, false],
  ["Support", "Slow answers", 5, false],
  ["Business", "Company closed", 6, false],
  ["Business", "Project ended", 8, false],
  ["Payment", "Card expired", 11, true],
  ["Payment", "Insufficient funds", 6, true],
] as const;
/** Share of leavers who give no reason. */
export const silentShare = 0.14;

export const comments: Record<string, readonly string[]> = {
  "Too expensive": ["We only use a third of it.", "The jump to the next plan is too steep.", "Per seat pricing adds up for us."],
  "Hard to set up": ["Connecting our data took three weeks.", "Nobody here had time to configure it."],
  "Missing feature": ["We need single sign-on.", "No export to our warehouse."],
  "Switched to a competitor": ["Our parent company uses another tool.", "They bundle it with the CRM."],
  "Slow answers": ["Two days for a first answer."],
};

export const competitors = ["Ledgerly", "Tallybase", "Kontora"] as const;
/** Of those who stay: asked to leave some day and took it back, and have just asked without a day being known. */
export const mindsChanged = { withdrawn: 0.03, asked: 0.004 } as const;
