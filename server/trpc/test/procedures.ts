import type { AnyRouter } from "@trpc/server";
import { z } from "zod";
import type { Permission } from "@/server/members/permissions";

type ListedProcedure = { path: string; permission: Permission | undefined; hasInput: boolean; input: unknown };

/** Every procedure there is, with what its builder was told: tests go through all of them, so none is forgotten. */
export function procedures(router: AnyRouter): ListedProcedure[] {
  return Object.entries(router._def.procedures).map(([path, procedure]) => {
    const { meta, inputs } = (procedure as { _def: { meta?: { can?: Permission }; inputs: unknown[] } })._def;
    return { path, permission: meta?.can, hasInput: inputs.length > 0, input: inputs[0] };
  });
}

/** The names a workspace procedure's own input knows. */
export function inputKeys(input: unknown): string[] {
  const own = input instanceof z.ZodPipe ? input.out : input;
  return own instanceof z.ZodObject ? Object.keys(own.shape) : [];
}
