import { TRPCError } from "@trpc/server";
import { z } from "zod";
import { Refusal } from "@/server/errors";
import { findMembership } from "@/server/members/find-membership";
import { can as allows, type Permission } from "@/server/members/permissions";
import { toAnswer } from "./errors";
import { t } from "./init";

export const { router, createCallerFactory } = t;

/** For whoever asks: sign-up and what the sign-in page needs. */
export const publicProcedure = t.procedure.use(async ({ ctx, path, next }) => {
  const result = await next();
  if (!result.ok) throw toAnswer(result.error, { requestId: ctx.requestId, path });
  return result;
});

export const signedInProcedure = publicProcedure.use(async ({ ctx, next }) => {
  const session = await ctx.findSession();
  if (!session) throw new TRPCError({ code: "UNAUTHORIZED" });
  return next({ ctx: { session } });
});

const carriesWorkspace = z.object({ workspace: z.string() });

/**
 * For members whose role allows it: `workspaceProcedure({ can: "imports:read" }).input(workspaceInput(getImportInput))`.
 * The membership is checked before the rest of the input is read, so a stranger learns nothing from its errors.
 */
export function workspaceProcedure({ can }: { can: Permission }) {
  return signedInProcedure.meta({ can }).use(async ({ ctx, getRawInput, next }) => {
    const { workspace: slug } = carriesWorkspace.parse(await getRawInput());
    const known = ctx.memberships.get(slug) ?? findMembership({ userId: ctx.session.userId, slug });
    ctx.memberships.set(slug, known);
    const ws = await known;
    if (!allows(ws.role, can)) throw new Refusal("FORBIDDEN", "forbidden", {}, `${ws.role} may not ${can}`);
    return next({ ctx: { ws } });
  });
}

type WithWorkspace<S extends z.ZodObject> = z.ZodType<z.output<S>, z.input<S> & { workspace: string }>;

/**
 * The input of a workspace procedure: a verb's own schema and the workspace's slug beside it. The verb receives its
 * input without the slug; keys that neither names are refused.
 */
export function workspaceInput(): z.ZodType<unknown, { workspace: string }>;
export function workspaceInput<S extends z.ZodObject>(schema: S): WithWorkspace<S>;
export function workspaceInput(schema: z.ZodObject = z.object({})) {
  return z
    .looseObject({ workspace: z.string() })
    .transform(({ workspace: _slug, ...rest }) => rest)
    .pipe(schema.strict());
}
