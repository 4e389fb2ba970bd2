import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** How often a page asks whether a job is done, in milliseconds. */
export const lookEvery = 3000;

/** Shows what a job has made as soon as it is done; of several, each time one more is. */
export function useRefreshWhen(done: boolean | number): void {
  const router = useRouter();
  useEffect(() => {
    if (done) router.refresh();
  }, [done, router]);
}
