import { router } from "@/server/trpc/procedures";
import { accountRouter } from "./account";
import { importsRouter } from "./imports";
import { workspacesRouter } from "./workspaces";

export const appRouter = router({
  account: accountRouter,
  imports: importsRouter,
  workspaces: workspacesRouter,
});

export type AppRouter = typeof appRouter;
