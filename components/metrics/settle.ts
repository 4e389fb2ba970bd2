import { unstable_rethrow } from "next/navigation";

export type Settled<Data> = { ok: true; data: Data } | { ok: false };

/** One card's numbers: when they fail, the rest of the page goes on. Redirects and not-found are not failures. */
export async function settle<Data>(reading: Promise<Data>): Promise<Settled<Data>> {
  try {
    return { ok: true, data: await reading };
  } catch (error) {
    unstable_rethrow(error);
    return { ok: false };
  }
}
