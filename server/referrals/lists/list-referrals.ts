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
type Paging = z.output<typeof listInput>;

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

export const listAdvocates = ({ ctx, input }: Call<Paging>): Promise<ListAnswer<AdvocateRow>> =>
  listed(ctx, input, (tx) => readAdvocates(tx, ctx.workspaceId, sliceOf(input)));

export const listLikely = ({ ctx, input }: Call<Paging>): Promise<ListAnswer<LikelyRow>> =>
  listed(ctx, input, (tx, { dataDate }) => readLikely(tx, ctx.workspaceId, dataDate, sliceOf(input)));

export const listInvitations = ({ ctx, input }: Call<z.output<typeof invitationsInput>>): Promise<ListAnswer<InvitationRow>> => {
  const { step, segment, breakdown, value } = input;
  const read = (tx: Tx, facts: Facts) => readInvitations(tx, { workspaceId: ctx.workspaceId, dataDate: facts.dataDate, range: resolveRange(input, facts), step, segment, breakdown, value }, sliceOf(input));
  return listed(ctx, input, read, { segment });
};
