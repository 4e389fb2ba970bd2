import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { migrate } from "../migrate";
import { startThrowawayServer } from "./server";

declare module "vitest" {
  interface ProvidedContext {
    testServerUrl: string;
  }
}

export const TEMPLATE = "tenure_template";

/** One throwaway server for the whole run, with a migrated database that suites clone in some twenty milliseconds. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const server = await startThrowawayServer();
  const admin = new Client(server.url);
  await admin.connect();
  await admin.query(`create database ${TEMPLATE}`);
  await migrate(databaseUrl(server.url, TEMPLATE));
  await admin.end();
  provide("testServerUrl", server.url);
  return server.stop;
}

export function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.toString();
}
