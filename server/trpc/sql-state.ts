function causes(error: unknown): unknown[] {
  const chain: unknown[] = [];
  for (let at = error; at instanceof Error && chain.length < 5; at = at.cause) chain.push(at);
  return chain;
}

const codeOf = (error: unknown): string | undefined => {
  const code = (error as { code?: unknown }).code;
  return typeof code === "string" ? code : undefined;
};

/** The five-character code that Postgres gave, however deep the query builder wrapped it. */
export function sqlState(error: unknown): string | undefined {
  return causes(error).map(codeOf).find((code) => code !== undefined && /^[0-9A-Z]{5}$/.test(code));
}

const awayCodes = new Set(["ECONNREFUSED", "ECONNRESET", "ENOTFOUND", "ETIMEDOUT", "EPIPE", "57P01", "57P02", "57P03", "08006", "08001", "53300"]);
const awaySentences = /timeout exceeded when trying to connect|Connection terminated/;

/**
 * Who asked has left before the request was read, or does not wait for the answer: nothing is wrong with us. Node says
 * it with the code of a broken connection, which the database's own errors have too, but no other words.
 */
export function isSenderGone(error: unknown): boolean {
  return causes(error).some((at) => (codeOf(at) === "ECONNRESET" && (at as Error).message === "aborted") || (at as Error).name === "AbortError");
}

/** The server is down, restarting, or has no place for us; what was asked is not to blame. */
export function isDatabaseAway(error: unknown): boolean {
  return !isSenderGone(error) && causes(error).some((at) => awayCodes.has(codeOf(at) ?? "") || awaySentences.test((at as Error).message));
}
