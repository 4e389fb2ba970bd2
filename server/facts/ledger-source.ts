import type { LedgerSource } from "../ledger/paid-spans";
import type { FactSource } from "./members";

/** Facts that need more than movements: what each subscription earned, as the ledger saw it. */
export type LedgerFactSource = FactSource & { ledger: LedgerSource };
