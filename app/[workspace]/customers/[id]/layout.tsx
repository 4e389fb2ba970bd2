import type { ReactNode } from "react";
import { loadCustomer } from "./load-customer";

type Props = { params: Promise<{ workspace: string; id: string }>; children: ReactNode };

/** Above the page's loading frame: a customer that is not there is answered 404, before anything is sent. */
export default async function OneCustomerLayout({ params, children }: Props) {
  const { workspace, id } = await params;
  await loadCustomer(workspace, id);
  return children;
}
