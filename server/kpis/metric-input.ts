import { z } from "zod";
import { LIFT_IDS } from "../metrics/referral/lift-recipes";
import { differenceMetrics } from "../metrics/registry/differences";
import { partMetrics } from "../metrics/registry/parts";
import { changeSums, partSums, pointSums } from "../metrics/registry/sums";
import { noData } from "./no-data";

const known = new Set([...Object.keys(noData()), ...[...partMetrics, ...differenceMetrics, ...partSums, ...pointSums, ...changeSums].map(({ id }) => id), ...LIFT_IDS, "referral.step_share", "referral.trait_lift", "referral.trait_share"]);

/** Id of a metric that a page shows: one that has a value for every range (METRICS §11), or one of a cell or row of a table. */
export const metricInput = z.string().refine((id) => known.has(id), "metric.unknown");
