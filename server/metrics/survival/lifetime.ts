import { hazardsOf, logSurvival, tailPower, type SurvivalModel } from "./model";

/** Terms added one by one before the rest is integrated. */
const EXACT_TERMS = 400;
/** Integration step in ln t: Simpson's rule is then exact to about 1e-9 here. */
const STEP = 0.02;

/**
 * Discounted expected lifetime Σ_{t≥0} S(t)/(1 + d)^t in periods, the payment at t = 0 included. With `terms`, only the
 * first ones. Null where the sum has no end: no discount and a tail as heavy as sBG's with α ≤ 1.
 */
export function discountedLifetime(model: SurvivalModel, discount: number, terms = Infinity): number | null {
  return discountedFrom(model, discount, 0, terms);
}

/**
 * Discounted expected residual lifetime of a customer at the end of period n, n − 1 renewals made and the n-th payment
 * due, not yet received and not discounted: Σ_{t≥n} S(t)/S(n − 1)/(1 + d)^(t − n) (Fader & Hardie, 2010).
 */
export function residualLifetime(model: SurvivalModel, discount: number, n: number): number | null {
  const standing = logSurvival(model, n - 1);
  if (standing === -Infinity) return 0;
  // Relative to those who stand at n − 1 from the start: of a curve that has all but ended, a ratio of nothings would be left.
  return discountedFrom(model, discount, n, Infinity, standing - Math.log1p(discount) * n);
}

/** Σ S(t)/(1 + d)^t from `from` on, divided by e^`unit`. */
function discountedFrom(model: SurvivalModel, discount: number, from: number, terms: number, unit = 0): number | null {
  const force = Math.log1p(discount);
  if (terms === Infinity && force <= 0 && tailPower(model) <= 1) return null;
  if (model.kind === "geometric" && terms === Infinity) return geometricFrom(model.churn, discount, from, unit);
  const last = Math.min(terms, EXACT_TERMS);
  const hazardAt = hazardsOf(model);
  let worth = Math.exp(logSurvival(model, from) - force * from - unit);
  let total = 0;
  for (let t = from; t < from + last; t += 1) {
    total += worth;
    worth *= (1 - hazardAt(t + 1)) / (1 + discount);
  }
  return terms <= EXACT_TERMS ? total : total + tail(model, force, unit, from + last, terms === Infinity ? Infinity : from + terms);
}

/** Euler–Maclaurin: Σ f(t) over [from, to) = ∫ f + (f(from) − f(to))/2 − (f′(from) − f′(to))/12, to what no longer counts out here. */
function tail(model: SurvivalModel, force: number, unit: number, from: number, to: number): number {
  const log = (t: number) => logSurvival(model, t) - force * t - unit;
  const slice = (u: number) => Math.exp(log(Math.exp(u)) + u);
  let total = 0;
  let u = Math.log(from);
  const end = Math.log(to);
  const first = slice(u);
  let left = first;
  while (u < end && left > 1e-13 * first && u < 300) {
    const step = Math.min(STEP, end - u);
    const right = slice(u + step);
    total += (step / 6) * (left + 4 * slice(u + step / 2) + right);
    u += step;
    left = right;
  }
  // Undiscounted, what lies beyond falls as the power of the curve's tail.
  const beyond = to === Infinity && force <= 0 ? left / (tailPower(model) - 1) : 0;
  const edge = (t: number) => (t === Infinity ? 0 : Math.exp(log(t)) * (1 / 2 - (log(t + 0.5) - log(t - 0.5)) / 12));
  return total + beyond + edge(from) - edge(to);
}

function geometricFrom(churn: number, discount: number, from: number, unit: number): number {
  const log = Math.log1p(-churn) - Math.log1p(discount);
  return (from === 0 ? 1 : Math.exp(from * log - unit)) / -Math.expm1(log);
}
