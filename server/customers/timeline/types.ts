import type { SQL } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { churnKinds, importKinds, movementKinds, paymentStatuses, surveys } from "@/db/schema";
import type { WorkspaceId } from "@/db/workspace-id";
import type { DateOnly } from "@/server/metrics/period";
import type { ReferralSteps } from "@/server/referrals/types";
import type { Person } from "../profile/read-identity";

/** In the order in which those of one day stand, the latest thing to happen first. */
export const timelineKinds = ["note", "import", "satisfaction", "referral", "cancellation", "activation", "payment", "movement"] as const;
export type TimelineKind = (typeof timelineKinds)[number];

/** Where and whose. */
export interface TimelineOf {
  workspaceId: WorkspaceId;
  customerId: string;
  /** Who asks: only their own notes can be changed. */
  userId: string | null;
  timeZone: string;
}

interface At {
  /** Orders those of one kind and day, the greatest first; unique within the kind. */
  key: string;
  /** Null only of a referral without any day. */
  on: DateOnly | null;
}

/** Amounts in minor units of the workspace's currency. */
export interface Movement extends At {
  kind: "movement";
  movement: (typeof movementKinds)[number];
  before: bigint;
  after: bigint;
  /** The day is only known as "by then". */
  undated: boolean;
  churnKind: (typeof churnKinds)[number] | null;
  category: string | null;
  reason: string | null;
}

export interface Payment extends At {
  kind: "payment";
  status: (typeof paymentStatuses)[number];
  amount: bigint;
  method: string | null;
}

export interface Cancellation extends At {
  kind: "cancellation";
  id: string;
  churnKind: (typeof churnKinds)[number];
  category: string | null;
  reason: string | null;
  comment: string | null;
  competitor: string | null;
  /** The id of the subscription it is of, as its system writes it; null where the customer leaves altogether. */
  subscription: string | null;
  withdrawn: boolean;
  withdrawnOn: DateOnly | null;
  byHand: boolean;
}

export interface Referral extends At, ReferralSteps {
  kind: "referral";
  id: string;
  /** What the customer was in it, and who the other one was. */
  role: "referrer" | "referee";
  other: Person;
}

export interface Satisfaction extends At {
  kind: "satisfaction";
  survey: (typeof surveys)[number];
  score: number;
  comment: string | null;
}

/** The day it first got out of the product what it came for. */
export interface Activation extends At {
  kind: "activation";
}

export interface Imported extends At {
  kind: "import";
  id: string;
  fileName: string;
  of: (typeof importKinds)[number];
}

export interface Note extends At {
  kind: "note";
  id: string;
  body: string;
  /** Null where the account is gone. */
  author: string | null;
  mine: boolean;
  edited: boolean;
}

export type TimelineItem = Movement | Payment | Activation | Cancellation | Referral | Satisfaction | Imported | Note;

/** One kind of thing that happens to a customer. */
export interface TimelineSource {
  /** `from` and `where`: how many there are is the count of these rows. */
  from: (of: TimelineOf) => SQL;
  /** The latest ones, at most so many, in the order of the timeline. */
  read: (tx: Tx, of: TimelineOf, most: number) => Promise<TimelineItem[]>;
}
