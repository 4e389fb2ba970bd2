import type { Locator, Page } from "@playwright/test";

/** Anything a file input takes: a path, or a file made up in the test. */
type Upload = string | { name: string; mimeType: string; buffer: Buffer };

type Words = {
  choose: string;
  run: RegExp;
  asOf: string;
  undo: string;
  confirmUndo: string;
  fieldFor: (column: string) => RegExp;
  fieldsFor: (column: string) => string;
  meaningOf: (value: string) => string;
};

const words: Record<"en" | "fr", Words> = {
  en: {
    choose: "Choose a file",
    run: /^Import [\d,]+ rows?$/,
    asOf: "As-of date",
    undo: "Undo this import",
    confirmUndo: "Undo the import",
    fieldFor: (column) => new RegExp(`^Field for ${column}:`),
    fieldsFor: (column) => `Fields for ${column}`,
    meaningOf: (value) => `${value} means`,
  },
  fr: {
    choose: "Choisir un fichier",
    run: /^Importer [\d\s]+ lignes?$/,
    asOf: "Date d’arrêté",
    undo: "Annuler cet import",
    confirmUndo: "Annuler l’import",
    fieldFor: (column) => new RegExp(`^Champ pour ${column}\\s:`),
    fieldsFor: (column) => `Champs pour ${column}`,
    meaningOf: (value) => `${value} signifie`,
  },
};

/** The pages of an import, in the language of the reader. */
export class ImportsPage {
  private readonly words: Words;

  constructor(
    readonly page: Page,
    private readonly workspace: string,
    locale: "en" | "fr" = "en",
  ) {
    this.words = words[locale];
  }

  async openLog(): Promise<void> {
    await this.page.goto(`/${this.workspace}/imports`);
  }

  async choose(file: Upload): Promise<void> {
    await this.page.goto(`/${this.workspace}/imports/new`);
    await this.page.getByLabel(this.words.choose).setInputFiles(file);
  }

  /** Sends a file that is expected to be taken, and arrives at its mapping. */
  async upload(file: Upload): Promise<void> {
    await this.choose(file);
    await this.page.waitForURL(/\/imports\/[0-9a-f-]{36}$/);
  }

  field(column: string): Locator {
    return this.page.getByRole("button", { name: this.words.fieldFor(column) });
  }

  /** The same button once the column feeds the field. */
  mapped(column: string, field: string): Locator {
    return this.page.getByRole("button", { name: new RegExp(`${this.words.fieldFor(column).source}\\s${field}$`) });
  }

  async mapColumn(column: string, field: string): Promise<void> {
    await this.field(column).click();
    await this.page.getByRole("combobox", { name: this.words.fieldsFor(column) }).fill(field);
    await this.page.getByRole("listbox", { name: this.words.fieldsFor(column) }).getByRole("option", { name: field }).first().click();
  }

  async meaning(value: string, meaning: string): Promise<void> {
    await this.page.getByLabel(this.words.meaningOf(value)).selectOption({ label: meaning });
  }

  async choice(label: string, option: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).selectOption({ label: option });
  }

  async asOf(day: string): Promise<void> {
    await this.page.getByLabel(this.words.asOf).fill(day);
  }

  get runButton(): Locator {
    return this.page.getByRole("button", { name: this.words.run });
  }

  /** A row of a table by the words of its first cell. */
  row(name: string): Locator {
    return this.page.getByRole("row").filter({ has: this.page.getByRole("rowheader", { name, exact: true }) });
  }

  get verdict(): Locator {
    return this.page.getByRole("status");
  }

  get alert(): Locator {
    // The framework keeps an empty alert of its own for announcing routes.
    return this.page.getByRole("main").getByRole("alert");
  }

  async download(name: string | RegExp): Promise<string> {
    const started = this.page.waitForEvent("download");
    await this.page.getByRole("link", { name }).first().click();
    const stream = await (await started).createReadStream();
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString("utf8");
  }

  async undo(): Promise<void> {
    await this.page.getByRole("button", { name: this.words.undo }).click();
    await this.page.getByRole("dialog").getByRole("button", { name: this.words.confirmUndo }).click();
  }
}
