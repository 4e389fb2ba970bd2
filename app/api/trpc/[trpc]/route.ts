import { createContext } from "@/server/trpc/context";
import { handleTrpc } from "@/server/trpc/handler";

const handle = (request: Request) => handleTrpc(request, createContext);

export { handle as GET, handle as POST };
