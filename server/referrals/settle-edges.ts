/** A referral between two people, each named by something that is the same for the same person. */
export interface Edge {
  referrer: string;
  referee: string;
}

export type EdgeRefusal<Of extends Edge> = { edge: Of; code: "self_referral" | "referred_twice" | "referral_cycle"; /** Of who was referred twice: the edge that stands. */ before?: Edge };

/**
 * Which of these edges, in the order in which they came, can stand beside those that do (METRICS §9): nobody refers
 * themselves, everybody was referred once, and a cycle is closed by its latest edge, which is refused.
 *
 * Edges that stand are a forest, since whoever is referred has one referrer. So a new one closes a cycle when the root
 * above its referrer is its own referee; roots are found by halving the path, for chains may be as long as a file.
 */
export function settleEdges<Of extends Edge>(standing: readonly Edge[], arriving: readonly Of[]): { taken: Of[]; refused: EdgeRefusal<Of>[] } {
  const referrals = new Map<string, Edge>();
  const above = new Map<string, string>();
  const taken: Of[] = [];
  const refused: EdgeRefusal<Of>[] = [];

  function rootOf(person: string): string {
    let at = person;
    for (let next = above.get(at); next !== undefined; next = above.get(at)) {
      const further = above.get(next);
      if (further !== undefined) above.set(at, further);
      at = next;
    }
    return at;
  }
  function stand(edge: Edge): void {
    referrals.set(edge.referee, edge);
    above.set(edge.referee, edge.referrer);
  }

  for (const edge of standing) stand(edge);
  for (const edge of arriving) {
    const before = referrals.get(edge.referee);
    if (edge.referrer === edge.referee) refused.push({ edge, code: "self_referral" });
    else if (before) refused.push({ edge, code: "referred_twice", before });
    else if (rootOf(edge.referrer) === edge.referee) refused.push({ edge, code: "referral_cycle" });
    else {
      stand(edge);
      taken.push(edge);
    }
  }
  return { taken, refused };
}
