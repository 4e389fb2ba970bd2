import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import type { LaunchOptions } from "@playwright/test";

/**
 * The Chromium that npm can bring. The package was made for cloud functions: it unpacks into the temporary folder, trusts
 * whatever it finds there, and brings its system libraries only where it believes to be in such a function. So it gets a
 * folder of this project as the temporary one, moved into place when complete.
 */
export async function unpackBrowser(): Promise<LaunchOptions | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  const about = JSON.parse(await readFile("node_modules/@sparticuz/chromium/package.json", "utf8")) as { version: string };
  const folder = path.resolve(`node_modules/.cache/tenure/chromium-${about.version}`);
  if (!(await stat(folder).catch(() => undefined))) await unpackInto(folder);
  return {
    executablePath: path.join(folder, "chromium"),
    env: { LD_LIBRARY_PATH: path.join(folder, "al2023/lib"), FONTCONFIG_FILE: path.join(folder, "fonts.conf") },
  };
}

async function unpackInto(folder: string): Promise<void> {
  const unfinished = `${folder}.new-${process.pid}`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  await withEnvironment({ TMPDIR: unfinished, AWS_LAMBDA_JS_RUNTIME: "nodejs22.x" }, async () => {
    const { default: packed } = await import("@sparticuz/chromium");
    await packed.executablePath();
  });
  await writeFile(path.join(unfinished, "fonts.conf"), fontsConfiguration(folder));
  await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true, force: true }));
}

/** A bare system has no fonts at all; one that has some keeps using them. */
const fontsConfiguration = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${path.join(folder, "fonts")}</dir>
  <cachedir>${path.join(folder, "fonts-cache")}</cachedir>
</fontconfig>
`;

async function withEnvironment(values: Record<string, string>, work: () => Promise<void>): Promise<void> {
  const before = Object.keys(values).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, values);
  try {
    await work();
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}
