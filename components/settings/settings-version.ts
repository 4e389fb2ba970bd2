import type { AppRouter } from "@/server/routers";
import type { inferRouterOutputs } from "@trpc/server";

/** One dated version of what changes numbers, as the server tells it. */
export type SettingsVersion = inferRouterOutputs<AppRouter>["workspaces"]["settings"]["versions"][number];
