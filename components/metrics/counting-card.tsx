import { Skeleton } from "@/components/ui/skeleton";

/** In the place of a card whose numbers are still being counted. */
export const CountingCard = ({ className }: { className: string }) => (
  <div aria-busy="true" className="min-w-0">
    <Skeleton className={className} />
  </div>
);
