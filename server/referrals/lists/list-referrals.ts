import type { z } from "zod";
import { inSnapshot, type Tx } from "@/db/client";
import type { WorkspaceContext } from "@/server/context";
import { readFacts, type Facts } from "@/server/kpis/read-facts";
import { resolveRange } from "@/server/kpis/resolve-range";
import type { AskedSegments } from "@/server/segments/made-segments";
import { readAdvocates, type AdvocateRow } from "./advocates";
import type { invitationsInput, listInput } from "./input";
import { readInvitations, type InvitationRow } from "./invitations";
import { readLikely, type LikelyRow } from "./likely";
import type { Listed, Slice } from "./page";

type Call<Input> = { ctx: WorkspaceContext; input: Input };
type Asked = z.output<typeof listInput>;
type Paging = Pick<Asked, "page" | "pageSize">;

export type ListAnswer<Row> = Listed<Row> & Pick<Paging, "page" | "pageSize">;

const nothing = { rows: [], total: 0, more: false };
const sliceOf = ({ page, pageSize }: Paging): Slice => ({ limit: pageSize, offset: (page - 1) * pageSize });

/** A page of a list that needs facts; empty before the first import, when a segment that is not there is refused all the same. */
async function listed<Row>(ctx: WorkspaceContext, { page, pageSize }: Paging, read: (tx: Tx, facts: Facts) => Promise<Listed<Row>>, asked: AskedSegments = {}): Promise<ListAnswer<Row>> {
  return inSnapshot(ctx.workspaceId, async (tx) => {
    const facts = await readFacts(tx, ctx.workspaceId, asked);
    return { ...(facts ? await read(tx, facts) : nothing), page, pageSize };
  });
}

const whose = ({ workspaceId }: WorkspaceContext, { dataDate }: Facts, { segment }: AskedSegments) => ({ workspaceId, dataDate, segment });

export const listAdvocates = ({ ctx, input }: Call<Asked>): Promise<ListAnswer<AdvocateRow>> =>
  listed(ctx, input, (tx, facts) => readAdvocates(tx, whose(ctx, facts, input), sliceOf(input)), input);

export const listLikely = ({ ctx, input }: Call<Asked>): Promise<ListAnswer<LikelyRow>> =>
  listed(ctx, input, (tx, facts) => readLikely(tx, whose(ctx, facts, input), sliceOf(input)), input);

export const listInvitations = ({ ctx, input }: Call<z.output<typeof invitationsInput>>): Promise<ListAnswer<InvitationRow>> =>
  listed(ctx, input, (tx, facts) => readInvitations(tx, { ...whose(ctx, facts, input), breakdown: input.breakdown, value: input.value, range: resolveRange(input, facts), step: input.step }, sliceOf(input)), input);
