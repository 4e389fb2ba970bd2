import { z } from "zod";
import { noData } from "./no-data";

const known = new Set(Object.keys(noData()));

/** Id of a metric that has a value for every range (METRICS §11). */
export const metricInput = z.string().refine((id) => known.has(id), "metric.unknown");
