/** Two-sided 80 %: one chance in ten on each side. */
export const LEVEL = 0.8;
export const Z_80 = 1.2815515655446004;
export const Z_95 = 1.959963984540054;
