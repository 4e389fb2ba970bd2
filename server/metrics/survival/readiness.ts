import { FEW_CUSTOMERS, FEW_EVENTS, type Reason, type Warning } from "../value";
import type { TermFit } from "./group-fit";

/** A billing term with less of the MRR than this may be left out where its curve cannot be told. */
const NOTABLE_SHARE = 0.1;
/** With fewer ages than this the shape of a curve is more model than data. */
const SHORT = 3;

export type Readiness = { fits: TermFit[]; warnings: Warning[]; reason: null } | { fits: null; warnings: Warning[]; reason: Reason };

/**
 * The fits a prediction may rest on. A term that holds a notable share of the MRR and has no curve stops it and says
 * why; a small one is left out and noted.
 */
export function ready(fits: readonly TermFit[]): Readiness {
  const paying = fits.filter(({ mrr }) => mrr > 0);
  const all = paying.reduce((total, { mrr }) => total + mrr, 0);
  if (all <= 0) return { fits: null, warnings: [], reason: "no_customers" };
  const stopped = paying.find((fit) => fit.mrr >= NOTABLE_SHARE * all && whyNot(fit) !== null);
  const reason = stopped ? whyNot(stopped) : null;
  if (reason) return { fits: null, warnings: [], reason };
  const told = paying.filter((fit) => whyNot(fit) === null);
  return { fits: told, warnings: warningsOf(told, paying), reason: null };
}

export function whyNot({ table, used }: TermFit): Reason | null {
  const [first] = table;
  if (!first) return "no_renewals_yet";
  if (first.atRisk < FEW_CUSTOMERS) return "sample_too_small";
  return used.converged ? null : "not_converged";
}

function warningsOf(told: readonly TermFit[], paying: readonly TermFit[]): Warning[] {
  const short = told.length < paying.length || told.some(({ table }) => table.length < SHORT);
  const alike = told.some(({ used }) => used.fallback !== null);
  const left = told.reduce((total, { table }) => table.reduce((sum, { events }) => sum + events, total), 0);
  return [...(short ? (["short_history"] as const) : []), ...(alike ? (["geometric_fallback"] as const) : []), ...(left < FEW_EVENTS ? (["few_events"] as const) : [])];
}
