import { isDeepStrictEqual } from 'node:util';
import { substanceOf } from './answers.js';
import type { Contest, Running } from './contest.js';

/** Parameters of each question that are compared: the last ones, which no measurement begins with. */
const COMPARED = 10;

/**
 * Asks every contender the same and compares what they answer: nothing is timed before it is the same.
 * @returns how many answers were compared.
 * @throws Error naming the question, the contenders and the first id that differs.
 */
export async function compareAnswers({ running, client, questions }: Contest): Promise<number> {
  let compared = 0;
  for (const question of questions) {
    const length = Math.min(COMPARED, question.parameters.length);
    for (let index = 0; index < length; index++) {
      const answers = await Promise.all(
        running.map(async (contender) => ({
          contender,
          ...substanceOf(
            (await client.post(contender.url, contender.body(question.name, question.parameters.length - 1 - index)))
              .text,
          ),
        })),
      );
      const [reference, ...others] = answers;
      if (reference === undefined) return compared;
      if (reference.ids.length === 0) throw new Error(`Nobody answers anything to ${question.name}.`);
      for (const other of others) {
        compared += 1;
        if (isDeepStrictEqual(other.ids, reference.ids) && isDeepStrictEqual(other.values, reference.values)) continue;
        throw new Error(difference(question.name, reference, other));
      }
    }
  }
  return compared;
}

interface Compared {
  readonly contender: Running;
  readonly ids: readonly string[];
  readonly values: readonly string[];
}

function difference(question: string, one: Compared, other: Compared): string {
  const list = isDeepStrictEqual(one.ids, other.ids) ? 'values' : 'ids';
  const place = one[list].findIndex((item, index) => item !== other[list][index]);
  const [a, b] = [one, other].map(({ contender, [list]: items }) => {
    return `${contender.title} has ${items.length} ${list}, there ${items[place] ?? 'none'}`;
  });
  return `The answers to ${question} differ at ${place}: ${a ?? ''}; ${b ?? ''}.`;
}
