const currencies = Intl.supportedValuesOf("currency");
const timeZones = ["UTC", ...Intl.supportedValuesOf("timeZone")];

export const isCurrency = (code: string): boolean => currencies.includes(code);

/** Browsers know some zones by an older name; what the runtime can use is good. */
export function isTimeZone(zone: string): boolean {
  if (timeZones.includes(zone)) return true;
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** For the form: what may be chosen. */
export const world = () => ({ currencies, timeZones });
