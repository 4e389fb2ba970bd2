/** In the order in which they are filled in; messages under `referrals.programme.step`. */
export const programmeSteps = ["audience", "incentives", "rules", "channels", "measure"] as const;
export type ProgrammeStep = (typeof programmeSteps)[number];

/** The step the address names, else the first that is not filled in. */
export function readStep(given: string | string[] | undefined, filled: number): ProgrammeStep {
  return programmeSteps.find((step) => step === given) ?? programmeSteps[Math.min(filled, programmeSteps.length - 1)] ?? "audience";
}

export const stepAddress = (slug: string, step: ProgrammeStep): string => `/${slug}/referrals/programme?step=${step}`;
