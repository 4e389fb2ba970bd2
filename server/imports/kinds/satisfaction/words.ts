import type { surveys } from "@/db/schema";
import type { WordTable } from "../../read/words";

export type Survey = (typeof surveys)[number];

export const surveyWords: WordTable<Survey> = {
  unknown: "survey_unknown",
  usual: {
    nps: ["nps", "enps", "net promoter score", "nps survey", "nps score", "recommendation", "likelihood to recommend", "recommandation", "enquete nps", "taux de recommandation"],
    csat: ["csat", "customer satisfaction", "satisfaction", "satisfaction score", "csat survey", "customer satisfaction score", "satisfaction client", "enquete de satisfaction"],
    ces: ["ces", "customer effort score", "effort", "effort score", "ces survey", "customer effort", "effort client", "score d'effort", "score d’effort"],
  },
};

/** The lowest and the highest score a survey can have. */
export const scales: Readonly<Record<Survey, readonly [low: number, high: number]>> = { nps: [0, 10], csat: [1, 5], ces: [1, 7] };
