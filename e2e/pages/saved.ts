import type { Page } from "@playwright/test";

/** The cells of a file that is saved by pressing something, without what marks its encoding. */
export async function savedBy(page: Page, press: () => Promise<void>): Promise<string[][]> {
  const download = page.waitForEvent("download");
  await press();
  const stream = await (await download).createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString("utf8").replace(/^\ufeff/, "");
  return text.trimEnd().split("\r\n").map(cellsOf);
}

/** A cell in quotes may hold commas, and quotes twice. */
const cellsOf = (line: string): string[] => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "");
