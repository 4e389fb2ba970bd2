import { describe, expect, test } from "vitest";
import { settleEdges } from "./settle-edges";

const edges = (...pairs: string[]) => pairs.map((pair) => ({ referrer: pair[0] ?? "", referee: pair[1] ?? "" }));
const codes = (standing: string[], arriving: string[]) => settleEdges(edges(...standing), edges(...arriving)).refused.map(({ edge, code }) => `${edge.referrer}${edge.referee} ${code}`);

describe("edges among customers", () => {
  test("nobody refers themselves", () => expect(codes([], ["aa", "ab"])).toEqual(["aa self_referral"]));
  test("who was referred already is not referred again, whoever referred them", () => {
    expect(codes(["ab"], ["cb", "cd", "ed", "ab"])).toEqual(["cb referred_twice", "ed referred_twice", "ab referred_twice"]);
    expect(settleEdges([], edges("ab", "cb")).refused[0]?.before).toEqual({ referrer: "a", referee: "b" });
  });
  test("the edge that closes a circle is refused, and only that one", () => {
    expect(codes([], ["ab", "bc", "ca", "cd"])).toEqual(["ca referral_cycle"]);
    expect(codes(["bc", "ab"], ["ca"])).toEqual(["ca referral_cycle"]);
    expect(codes([], ["ba", "ab"])).toEqual(["ab referral_cycle"]);
  });
  test("two branches of one tree are no circle", () => expect(codes(["ab", "ac"], ["bd", "ce", "fa"])).toEqual([]));
  test("one refused takes no part: what it would have closed stays open", () => expect(codes(["xb"], ["ab", "ba"])).toEqual(["ab referred_twice"]));
  test("a chain as long as a file is settled at once", () => {
    const chain = Array.from({ length: 200_000 }, (_, index) => ({ referrer: `${index}`, referee: `${index + 1}` }));
    expect(settleEdges(chain, [{ referrer: "200000", referee: "0" }]).refused).toMatchObject([{ code: "referral_cycle" }]);
    expect(settleEdges([], chain).taken).toHaveLength(200_000);
    expect(settleEdges([], chain.toReversed()).taken).toHaveLength(200_000);
  });
});
