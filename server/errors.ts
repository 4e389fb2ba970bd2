/**
 * What a verb may refuse with. The message key is for people (messages/*.json, namespace `errors`), the log text for
 * us. Not yours and not there are the same answer: NOT_FOUND.
 */
export const refusalCodes = ["NOT_FOUND", "FORBIDDEN", "UNAUTHENTICATED", "CONFLICT", "INVALID", "TOO_LARGE", "TOO_MANY"] as const;
export type RefusalCode = (typeof refusalCodes)[number];

export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    /** Key under `errors` in the messages. */
    readonly messageKey: string,
    readonly values: Record<string, string | number> = {},
    logText = `${code}: ${messageKey}`,
  ) {
    super(logText);
    this.name = "Refusal";
  }
}

export const notFound = (what: string) => new Refusal("NOT_FOUND", "notFound", {}, `not found: ${what}`);
