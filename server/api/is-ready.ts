import { pool } from "@/db/client";

const PATIENCE_MS = 2500;

/** Asked by whatever watches the server, so it answers in time also when the database hangs. */
export async function isReady(patienceMs = PATIENCE_MS): Promise<boolean> {
  const late = new Promise<false>((answer) => setTimeout(() => answer(false), patienceMs).unref());
  const asked = pool()
    .query("select 1")
    .then(
      () => true,
      () => false,
    );
  return Promise.race([asked, late]);
}
