import { getLocale, getTranslations } from "next-intl/server";
import { Readable } from "node:stream";
import { customerColumns, customersCsv } from "@/server/customers/customers-csv";
import { customersInput } from "@/server/customers/input";
import { amountWriter } from "./amount-writer";
import { fileResponse } from "./file-response";
import { workspaceRequest } from "./workspace-request";

/** GET /api/customers?workspace=slug&population=…: a list of customers as the reader's spreadsheet opens it. */
export function handleCustomersFile(request: Request): Promise<Response> {
  return workspaceRequest(request, "customers:read", async (ctx, query) => {
    const [t, locale] = await Promise.all([getTranslations("customers"), getLocale()]);
    const french = locale === "fr";
    const rows = customersCsv({
      ctx,
      input: {
        ...customersInput.parse(Object.fromEntries(query)),
        delimiter: french ? ";" : ",",
        headers: customerColumns.map((column) => t(`file.${column}`)),
        amount: amountWriter(ctx.workspace.currency, french ? "," : "."),
      },
    });
    const body = Readable.toWeb(Readable.from(rows)) as ReadableStream;
    return fileResponse(body, { name: `${t("fileName")}.csv`, type: "text/csv" });
  });
}
