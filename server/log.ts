import pino from "pino";

/** Values under these names never reach a log, wherever they stand in an object. */
const secretNames = ["password", "token", "secret", "authorization", "cookie"];

/**
 * JSON lines on stderr: stdout belongs to what a command prints for its user. Silent in tests unless LOG_LEVEL asks.
 * A request takes `log.child({ requestId })`, so that its lines can be found again by the id that the user was shown.
 */
export const log = pino(
  {
    level: process.env.LOG_LEVEL ?? (process.env.VITEST ? "silent" : "info"),
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: { paths: secretNames.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: "[hidden]" },
    serializers: { error: pino.stdSerializers.errWithCause },
  },
  pino.destination(2),
);
