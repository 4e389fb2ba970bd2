/** How the cards of the page stand beside each other, and the size each is kept free in until it is there. */
export const rows = {
  value: "mb-4 grid gap-4 desktop:grid-cols-[minmax(300px,0.85fr)_2fr]",
  life: "mb-4 grid gap-4 desktop:grid-cols-[minmax(0,1.15fr)_minmax(0,1fr)]",
  cohorts: "mb-4 grid gap-4 desktop:grid-cols-[minmax(0,1.35fr)_minmax(0,1fr)]",
  sensitivity: "mb-4 grid gap-4 desktop:grid-cols-2",
};

export const frames = {
  hero: "h-[321px] desktop:h-[331px]",
  method: "h-[640px] tablet:h-[331px]",
  life: "h-[514px] desktop:h-[462px]",
  breakdown: "h-[454px] desktop:h-[462px]",
  cohorts: "h-[635px] desktop:h-[603px]",
  prediction: "h-[546px] desktop:h-[603px]",
  sensitivity: "h-[438px] desktop:h-[464px]",
  curve: "h-[536px] desktop:h-[464px]",
  methods: "h-[1194px] tablet:h-[490px]",
};
