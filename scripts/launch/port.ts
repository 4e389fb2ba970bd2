import { isFree } from "../../db/embedded/port";

/** The wanted port, or the next free one. Both addresses are tried: some systems let one hide the other. */
export async function findPort(wanted: number): Promise<number> {
  for (let port = wanted; port < wanted + 100; port++) {
    if ((await isFree(port)) && (await isFree(port, "127.0.0.1"))) return port;
  }
  throw new Error(`The ports from ${wanted} to ${wanted + 99} are all taken. Set PORT to a free one.`);
}
