import { router } from "@/server/trpc/procedures";
import { accountRouter } from "./account";
import { breakdownsRouter } from "./breakdowns";
import { cacRouter } from "./cac";
import { cancellationsRouter } from "./cancellations";
import { churnRouter } from "./churn";
import { customersRouter } from "./customers";
import { explainRouter } from "./explain";
import { importsRouter } from "./imports";
import { ltvRouter } from "./ltv";
import { overviewRouter } from "./overview";
import { paybackRouter } from "./payback";
import { referralsRouter } from "./referrals";
import { segmentsRouter } from "./segments";
import { spendRouter } from "./spend";
import { targetsRouter } from "./targets";
import { workspacesRouter } from "./workspaces";

export const appRouter = router({
  account: accountRouter,
  breakdowns: breakdownsRouter,
  cac: cacRouter,
  cancellations: cancellationsRouter,
  churn: churnRouter,
  customers: customersRouter,
  explain: explainRouter,
  imports: importsRouter,
  ltv: ltvRouter,
  overview: overviewRouter,
  payback: paybackRouter,
  referrals: referralsRouter,
  segments: segmentsRouter,
  spend: spendRouter,
  targets: targetsRouter,
  workspaces: workspacesRouter,
});

export type AppRouter = typeof appRouter;
