import type { z } from "zod";
import { inSnapshot } from "@/db/client";
import type { WorkspaceContext } from "../context";
import { readPage } from "../kpis/read-page";
import { changeBetween } from "../metrics/change";
import { sensitivity } from "../metrics/kpis/sensitivity";
import { metricSpec } from "../metrics/registry";
import type { MetricValue } from "../metrics/value";
import type { ltvInput } from "./input";
import type { MovedLtv, SensitivityAnswer } from "./types";

type Call = { ctx: WorkspaceContext; input: z.infer<typeof ltvInput> };

/** What ten per cent of each factor do to the LTV in use. Null before the first import. */
export async function getSensitivity({ ctx, input }: Call): Promise<SensitivityAnswer | null> {
  const { method, ...asked } = input;
  const page = await inSnapshot(ctx.workspaceId, (tx) => readPage(tx, ctx.workspaceId, { ...asked, compare: "off" }, method));
  const found = page && sensitivity(page.now);
  if (!found) return null;
  const spec = metricSpec(`ltv.${method}`);
  const against = (metric: MetricValue): MovedLtv => ({ metric, change: changeBetween(spec, metric, found.ltv) });
  const levers = found.levers.map(({ lever, lower, higher }) => ({ lever, lower: against(lower), higher: against(higher) }));
  return { ltv: found.ltv, levers, best: bestOf(levers) };
}

function bestOf(levers: SensitivityAnswer["levers"]): SensitivityAnswer["best"] {
  const gains = levers.flatMap(({ lever, lower, higher }) => {
    const [fall, rise] = [lower.change?.difference ?? 0, higher.change?.difference ?? 0];
    const gain = Math.max(fall, rise);
    return gain > 0 ? [{ lever, step: gain === rise ? ("higher" as const) : ("lower" as const), gain }] : [];
  });
  return gains.reduce<SensitivityAnswer["best"]>((best, each) => (best && best.gain >= each.gain ? best : each), null);
}
