/** The text of a form's field as typed; the browser also sends files, which ours have none of. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
