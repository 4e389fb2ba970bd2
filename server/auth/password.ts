import { hash, parseOptions, verify } from "@node-rs/argon2";
import { Semaphore } from "./semaphore";

const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/**
 * Hashing takes 19 MB and some 30 ms of a core. Two at a time keep the rest of the server answering while two hundred
 * people sign in; the others wait their turn.
 */
const slots = new Semaphore(2);

/** Work that contains hashing. What else must be true while a password is tried (limits) belongs in the same slot. */
export const inHashSlot = <T>(run: () => Promise<T>): Promise<T> => slots.run(run);

/** "é" typed as one sign or as two is one password. */
const normal = (password: string) => password.normalize("NFKC");

export const hashPassword = (password: string): Promise<string> => hash(normal(password), cost);

export async function passwordMatches(password: string, passwordHash: string): Promise<boolean> {
  return verify(passwordHash, normal(password));
}

/** True when a stored hash was made with another cost than today's. */
export function isOutdated(passwordHash: string): boolean {
  const made = parseOptions(passwordHash);
  return made.memoryCost !== cost.memoryCost || made.timeCost !== cost.timeCost || made.parallelism !== cost.parallelism;
}

let nobodys: Promise<string> | undefined;

/** The hash of no password in use, tried when the account does not exist so that the answer takes the same time. */
export const nobodysHash = (): Promise<string> => (nobodys ??= hashPassword(crypto.randomUUID()));
