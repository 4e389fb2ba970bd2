import { router } from "@/server/trpc/procedures";
import { accountRouter } from "./account";
import { workspacesRouter } from "./workspaces";

export const appRouter = router({
  account: accountRouter,
  workspaces: workspacesRouter,
});

export type AppRouter = typeof appRouter;
