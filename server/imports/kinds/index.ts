import { cancellations } from "./cancellations";
import { currencyRates } from "./currency-rates";
import { customers } from "./customers";
import type { ImportKind } from "./kind";
import type { ImportKindId } from "./kind-id";
import { payments } from "./payments";
import { referrals } from "./referrals";
import { satisfaction } from "./satisfaction";
import { serviceCosts } from "./service-costs";
import { spend } from "./spend";
import { subscriptions } from "./subscriptions";

const kinds: Record<ImportKindId, ImportKind> = {
  customers,
  subscriptions,
  cancellations,
  spend,
  payments,
  service_costs: serviceCosts,
  currency_rates: currencyRates,
  referrals,
  satisfaction,
};

export const importKind = (id: ImportKindId): ImportKind => kinds[id];
