import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { inject } from "vitest";
import { databaseUrl, TEMPLATE } from "./global-setup";

export type TestDatabase = { url: string; drop(): Promise<void> };

/** A migrated, empty database of its own for a suite. The URL is the owner's, as in production. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = inject("testServerUrl");
  const name = `suite_${randomUUID().replaceAll("-", "")}`;
  await administer(server, `create database ${name} template ${TEMPLATE} strategy file_copy`);
  return {
    url: databaseUrl(server, name),
    drop: () => administer(server, `drop database if exists ${name} with (force)`),
  };
}

async function administer(server: string, statement: string): Promise<void> {
  const client = new Client(server);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
