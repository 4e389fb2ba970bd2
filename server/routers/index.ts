import { router } from "@/server/trpc/procedures";
import { accountRouter } from "./account";
import { customersRouter } from "./customers";
import { explainRouter } from "./explain";
import { importsRouter } from "./imports";
import { ltvRouter } from "./ltv";
import { overviewRouter } from "./overview";
import { workspacesRouter } from "./workspaces";

export const appRouter = router({
  account: accountRouter,
  customers: customersRouter,
  explain: explainRouter,
  imports: importsRouter,
  ltv: ltvRouter,
  overview: overviewRouter,
  workspaces: workspacesRouter,
});

export type AppRouter = typeof appRouter;
