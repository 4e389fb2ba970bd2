import { parseArgs, type ParseArgsConfig } from "node:util";
import { z } from "zod";
import { UsageError } from "./usage";
import { wordsFor } from "./words";

type Options = NonNullable<ParseArgsConfig["options"]>;

/** The options of a command, held against its schema; what it does not know is an error, not ignored. */
export function readOptions<S extends z.ZodObject>(argv: string[], options: Options, schema: S): { values: z.infer<S>; positionals: string[] } {
  try {
    const { values, positionals } = parseArgs({ args: argv, options, allowPositionals: true, strict: true });
    return { values: schema.parse(values), positionals };
  } catch (error) {
    if (error instanceof z.ZodError) {
      const words = wordsFor();
      throw new UsageError(error.issues.map((issue) => `--${issue.path.join(".")}: ${words.issue(issue.message)}`).join("\n"));
    }
    if (error instanceof TypeError) throw new UsageError(error.message);
    throw error;
  }
}

export const required = (what: string) => z.string({ error: `${what} is missing` }).min(1, `${what} is missing`);

/** 0.8, 80 and 80% are the same share: no margin and no discount rate is above 100 %. */
export const ppm = z.string().transform((text, ctx) => {
  const [, digits, percent] = /^(-?\d+(?:\.\d+)?)\s*(%?)$/.exec(text.trim()) ?? [];
  const value = Number(digits ?? Number.NaN);
  if (Number.isFinite(value)) return Math.round((percent || Math.abs(value) > 1 ? value / 100 : value) * 1_000_000);
  ctx.addIssue({ code: "custom", message: `${text} is not a share, such as 0.8 or 80%` });
  return z.NEVER;
});
