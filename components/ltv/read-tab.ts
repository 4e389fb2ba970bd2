import { isAttribute } from "@/components/metrics/read-page-input";
import type { AttributeNames } from "@/server/facts/breakdowns";
import type { Breakdown } from "@/server/kpis/input";

const always = ["plan", "interval", "channel", "country", "referred"] as const satisfies readonly Breakdown[];

/** By what the table of groups can be split: as in every workspace, and by the attributes this one has chosen. */
export const tabs = (attributes: AttributeNames): Breakdown[] => [...always, ...Object.keys(attributes).filter(isAttribute)];

/** By which of them it is in the address; the plan unless it says otherwise. */
export const readTab = (text: string | string[] | undefined, attributes: AttributeNames): Breakdown =>
  tabs(attributes).find((tab) => tab === text) ?? "plan";
