/** How the cards lie, and how tall each is before its numbers are there. */
export const rows = {
  why: "mb-4 grid items-start gap-4 desktop:items-stretch desktop:grid-cols-[minmax(0,1.65fr)_minmax(0,1fr)]",
  who: "grid items-start gap-4 desktop:grid-cols-2",
};

export const frames = { tiles: "h-[430px] tablet:h-[220px]", pareto: "h-[640px]", kinds: "h-[420px]", scheduled: "h-[300px]", multiples: "h-[380px]", cross: "h-[480px]", words: "h-[480px]" };
