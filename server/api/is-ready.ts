import { pool } from "@/db/client";

/** Asked by whatever watches the server, so it answers in time also when the database hangs. */
const patience = 2500;

export async function isReady(): Promise<boolean> {
  const late = new Promise<false>((answer) => setTimeout(() => answer(false), patience).unref());
  const asked = pool()
    .query("select 1")
    .then(
      () => true,
      () => false,
    );
  return Promise.race([asked, late]);
}
