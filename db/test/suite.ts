import { Client } from "pg";
import { afterAll, beforeAll } from "vitest";
import { closePool } from "../client";
import { createTestDatabase, type TestDatabase } from "./database";

/**
 * A database of its own for the suite that calls this, reached by `inWorkspace` and its fellows as in production.
 * `owner()` is a connection above row-level security: to read the catalogue, and to look at what others may not.
 */
export function useSuiteDatabase(): { owner(): Client } {
  let database: TestDatabase;
  let owner: Client;
  beforeAll(async () => {
    database = await createTestDatabase();
    process.env.DATABASE_URL = database.url;
    owner = new Client(database.url);
    await owner.connect();
  });
  afterAll(async () => {
    await Promise.all([owner.end(), closePool()]);
    await database.drop();
  });
  return { owner: () => owner };
}
