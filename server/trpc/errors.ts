import { TRPCError, type TRPC_ERROR_CODE_KEY } from "@trpc/server";
import { z } from "zod";
import { Refusal, type RefusalCode } from "@/server/errors";
import { log } from "@/server/log";
import { isDatabaseAway, isSenderGone, sqlState } from "./sql-state";

/** The one map from what verbs refuse with to what HTTP answers. */
const answers: Record<RefusalCode, TRPC_ERROR_CODE_KEY> = {
  NOT_FOUND: "NOT_FOUND",
  FORBIDDEN: "FORBIDDEN",
  UNAUTHENTICATED: "UNAUTHORIZED",
  CONFLICT: "CONFLICT",
  INVALID: "BAD_REQUEST",
  TOO_LARGE: "PAYLOAD_TOO_LARGE",
  TOO_MANY: "TOO_MANY_REQUESTS",
};

/** What the reader is told: a key under `errors` in the messages with its values, and for a form one key per field. */
export type ErrorForReader = {
  key: string;
  values: Record<string, string | number>;
  fields: Record<string, string>;
};

/** Any error of a procedure, as one that may leave the server. What we did not expect is logged and keeps its cause here. */
export function toAnswer(error: TRPCError, where: { requestId: string; path: string }): TRPCError {
  const refusal = asRefusal(error);
  if (refusal) return new TRPCError({ code: answers[refusal.code], message: refusal.messageKey, cause: refusal });
  if (error.cause instanceof z.ZodError) return new TRPCError({ code: "BAD_REQUEST", message: "invalidInput", cause: error.cause });
  if (isSenderGone(error.cause)) {
    log.debug({ ...where }, "the sender has left");
    return new TRPCError({ code: "CLIENT_CLOSED_REQUEST", message: "senderGone" });
  }
  if (isDatabaseAway(error.cause)) {
    log.error({ ...where, error: error.cause }, "the database does not answer");
    return new TRPCError({ code: "SERVICE_UNAVAILABLE", message: "databaseAway" });
  }
  if (error.code !== "INTERNAL_SERVER_ERROR") return error;
  log.error({ ...where, error: error.cause ?? error }, "unexpected error");
  return new TRPCError({ code: "INTERNAL_SERVER_ERROR", message: "unexpected" });
}

/** Refusals of ours, and what the database refuses for what was sent rather than for what we did. */
function asRefusal(error: TRPCError): Refusal | null {
  if (error.cause instanceof Refusal) return error.cause;
  const state = sqlState(error.cause);
  if (state?.startsWith("22")) return new Refusal("INVALID", "invalidInput", {}, `data exception ${state}`);
  if (state === "23505") return new Refusal("CONFLICT", "alreadyExists", {}, "unique violation");
  if (state === "40001" || state === "40P01") return new Refusal("CONFLICT", "tryAgain", {}, `concurrent change ${state}`);
  return null;
}

const keysByCode: Partial<Record<TRPC_ERROR_CODE_KEY, string>> = {
  UNAUTHORIZED: "signedOut",
  FORBIDDEN: "forbidden",
  NOT_FOUND: "notFound",
  SERVICE_UNAVAILABLE: "databaseAway",
  INTERNAL_SERVER_ERROR: "unexpected",
};

export function forReader(error: TRPCError, requestId: string): ErrorForReader {
  if (error.cause instanceof Refusal) return { key: error.cause.messageKey, values: error.cause.values, fields: {} };
  if (error.cause instanceof z.ZodError) return { key: "invalidInput", values: {}, fields: fieldKeys(error.cause) };
  return { key: keysByCode[error.code] ?? "invalidInput", values: { requestId }, fields: {} };
}

/** Our schemas give message keys as messages ("password.tooShort"); zod's own sentences are not for readers. */
function fieldKeys(error: z.ZodError): Record<string, string> {
  const entries = error.issues
    .filter((issue) => issue.path.length > 0)
    .map((issue) => [issue.path.join("."), /^[a-z]+(\.[a-zA-Z]+)+$/.test(issue.message) ? issue.message : "field.invalid"]);
  return Object.fromEntries(entries.reverse());
}
