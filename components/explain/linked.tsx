import type { ReactNode } from "react";
import { ExplainLink, lineTarget } from "./explain-link";
import type { Subject } from "./subject";

/** A number of a sentence: what explains it, if anything can, and how it is written where its tag holds nothing. */
export type Told = { subject: Subject | null; text?: string; /** Beside others on a line of its own, where a finger has to find it. */ apart?: boolean };

/** The numbers of a sentence as links, each in the tag of its name: `MRR fell by <by></by>`, `<all>{count} customers</all>`. */
export function linked<Name extends string>(numbers: Record<Name, Told>): Record<Name, (chunks: ReactNode) => ReactNode> {
  return tags(numbers, (name, { text, subject, apart }) => {
    const Linked = (chunks: ReactNode) =>
      subject ? (
        <ExplainLink key={name} subject={subject} place={apart ? "alone" : "sentence"} className={apart ? lineTarget : undefined}>
          {text ?? chunks}
        </ExplainLink>
      ) : (
        (text ?? chunks)
      );
    return Linked;
  });
}

/** The same as plain words, for the description of a chart. */
export const plain = <Name extends string>(numbers: Record<Name, Pick<Told, "text">>): Record<Name, (chunks: string) => string> =>
  tags(numbers, (_name, { text }) => (chunks: string) => text ?? chunks);

function tags<Name extends string, Number, Tag>(numbers: Record<Name, Number>, tagOf: (name: Name, number: Number) => Tag): Record<Name, Tag> {
  const names = Object.keys(numbers) as Name[];
  return Object.fromEntries(names.map((name) => [name, tagOf(name, numbers[name])])) as Record<Name, Tag>;
}
