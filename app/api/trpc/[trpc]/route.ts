import { createApiContext } from "@/server/trpc/context";
import { handleTrpc } from "@/server/trpc/handler";

const handle = (request: Request) => handleTrpc(request, createApiContext);

export { handle as GET, handle as POST };
