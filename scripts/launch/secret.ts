import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";

const SHORTEST = 32;

/** Signs the sessions. In production on a database of your own it must be given; at home one is made and kept. */
export async function sessionSecret(dataDir: string, env: Partial<NodeJS.ProcessEnv>): Promise<string> {
  const given = env.NEXTAUTH_SECRET;
  const production = env.NODE_ENV === "production" && Boolean(env.DATABASE_URL);
  if (given && (given.length >= SHORTEST || !production)) return given;
  if (production) {
    const trouble = given ? `NEXTAUTH_SECRET is shorter than ${SHORTEST} characters` : "NEXTAUTH_SECRET is not set";
    throw new Error(`${trouble}: it signs everybody's sessions. Make one with \`openssl rand -base64 33\`, set it and start again.`);
  }
  return keptSecret(path.join(dataDir, "session.secret"));
}

async function keptSecret(file: string): Promise<string> {
  await mkdir(path.dirname(file), { recursive: true });
  const secret = randomBytes(33).toString("base64url");
  try {
    await writeFile(file, secret, { mode: 0o600, flag: "wx" });
    return secret;
  } catch {
    return (await readFile(file, "utf8").catch(explain)).trim();
  }

  function explain(cause: unknown): never {
    throw new Error(`${file} cannot be made or read. Start Tenure as the user who started it first, or as root.`, { cause });
  }
}
