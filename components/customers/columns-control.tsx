"use client";

import { useTranslations } from "next-intl";
import { useNavigation } from "@/components/metrics/navigation";
import { useScope } from "@/components/metrics/scope";
import { Button } from "@/components/ui/button";
import { CheckboxField } from "@/components/ui/choice-fields";
import { Popover } from "@/components/ui/popover";
import { offered } from "./columns";
import type { ListView } from "./read-view";
import { useColumnLabel } from "./use-column-label";

/** Which columns the list shows: kept in the address, so that who is sent it sees the same. */
export function ColumnsControl({ view }: { view: ListView }) {
  const t = useTranslations("customers.columns");
  const { go } = useNavigation();
  const { attributes = {} } = useScope();
  const labelOf = useColumnLabel(view.population);
  const all = offered(view.tab, view.population, Object.keys(attributes));
  return (
    <Popover trigger={t("choose")}>
      <form
        className="flex max-h-[60vh] min-w-52 flex-col gap-2 overflow-y-auto p-2"
        onSubmit={(event) => {
          event.preventDefault();
          const chosen = new FormData(event.currentTarget).getAll("column").map(String);
          go({ columns: chosen.join(",") });
        }}
      >
        {all.map((column) => (
          <CheckboxField key={column} name="column" value={column} label={labelOf(column)} defaultChecked={view.columns.includes(column)} />
        ))}
        <div className="flex gap-2 pt-1">
          <Button type="submit" variant="primary">
            {t("show")}
          </Button>
          {view.chosen ? (
            <Button variant="quiet" onClick={() => go({ columns: null })}>
              {t("reset")}
            </Button>
          ) : null}
        </div>
      </form>
    </Popover>
  );
}
