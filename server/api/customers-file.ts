import { getLocale, getTranslations } from "next-intl/server";
import { customersCsv } from "@/server/customers/customers-csv";
import { fileHeading } from "@/server/customers/file-heading";
import { customersFileInput } from "@/server/customers/input";
import { amountWriter } from "./amount-writer";
import { fileBody } from "./file-body";
import { fileResponse } from "./file-response";
import { workspaceRequest } from "./workspace-request";

/** GET /api/customers?workspace=slug&population=…: a list of customers as the reader's spreadsheet opens it. */
export function handleCustomersFile(request: Request): Promise<Response> {
  return workspaceRequest(request, "customers:read", async (ctx, query) => {
    const [t, period, happened, locale] = await Promise.all([getTranslations("customers"), getTranslations("period"), getTranslations("customer.file.word"), getLocale()]);
    const french = locale === "fr";
    const asked = customersFileInput.parse(Object.fromEntries(query));
    const rows = customersCsv({
      ctx,
      input: {
        ...asked,
        delimiter: french ? ";" : ",",
        header: (column) => t(fileHeading(column, asked.population)),
        amount: amountWriter(ctx.workspace.currency, french ? "," : "."),
        word: (column, value) => {
          if (column === "status") return t(`status.${value}`);
          if (column === "kind") return happened.has(value) ? happened(value) : value;
          const key = column === "yesOrNo" ? `value.${value}` : `interval.${value}`;
          return period.has(key) ? period(key) : value;
        },
      },
    });
    return fileResponse(await fileBody(rows), { name: `${t("fileName")}.csv`, type: "text/csv" });
  });
}
