/** What a command prints and how it ends. */
export type CommandResult = {
  exitCode: 0 | 1;
  /** To standard output. */
  answer: unknown;
  /** To standard error, a line each. */
  sentences: string[];
};

export const done = (answer: unknown, sentences: string[] = []): CommandResult => ({ exitCode: 0, answer, sentences });

export const failed = (answer: unknown, sentences: string[]): CommandResult => ({ exitCode: 1, answer, sentences });
