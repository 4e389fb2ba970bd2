import type { z } from "zod";
import type { WorkspaceContext } from "../context";
import { getBreakdown, type getBreakdownInput } from "../kpis/get-breakdown";
import type { BreakdownAnswer } from "../kpis/types";

const ids = ["customers", "customers.new", "acquisition_spend", "cac", "cac_payback", "cac_payback.cohort"];

type Call = { ctx: WorkspaceContext; input: z.infer<typeof getBreakdownInput> };

/** Payback of the customers of each value of a breakdown, won in the range. */
export const getPaybackGroups = ({ ctx, input }: Call): Promise<BreakdownAnswer> => getBreakdown({ ctx, input, ids });
