/** As high as the buttons of a condition. */
export const inputLook = "h-[30px] rounded-[7px] border border-field bg-card px-2 text-table text-ink placeholder:text-ink3 aria-invalid:border-amber";
