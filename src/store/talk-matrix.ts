import { Stance } from '../model/claim.js';
import { DistributionKey } from '../model/distribution.js';
import * as statements from './cypher/distribution.js';
import { countedClaims } from './distribution.js';
import type { Engine } from './engine.js';
import type { DistributionRow, Graph, TalkCell } from './graph.js';
import { fragment, joined } from './statement.js';

/** Claims of one stance that a party makes about another. */
interface Counted {
  readonly speakerId: string;
  readonly targetId: string;
  readonly stance: Stance;
  readonly count: number;
}

/** Counts of claims by who makes them and whom they are about. */
export function talkMatrices(engine: Engine): Pick<Graph, 'talkMatrix'> {
  return {
    talkMatrix: async (where, speakers, targets) => {
      const { claims, parameters } = await countedClaims(engine, DistributionKey.TARGET, where);
      const talk = { ...claims, where: joined([statements.isTalk(claims), claims.where], 'AND') };
      const rows = await engine.read(statements.distribution('SPEAKER', { ...talk, target: fragment`true` }), {
        ...parameters,
        first: speakers,
      });
      const columns = await engine.read(statements.distribution('TARGET', talk), { ...parameters, first: targets });
      const counted = await engine.read(statements.talkMatrix(claims), {
        ...parameters,
        speakers: rows.map(({ key }) => key),
        targets: columns.map(({ key }) => key),
      });
      return cells(rows, columns, counted);
    },
  };
}

/** Every speaker with every target. */
function cells(
  speakers: readonly DistributionRow[],
  targets: readonly DistributionRow[],
  counted: readonly Counted[],
): TalkCell[] {
  const counts = new Map(counted.map((row) => [keyOf(row.speakerId, row.targetId, row.stance), row.count]));
  return speakers.flatMap(({ key: speakerId, label: speaker }) =>
    targets.map(({ key: targetId, label: target }) => {
      const of = (stance: Stance) => counts.get(keyOf(speakerId, targetId, stance)) ?? 0;
      const [positive, negative] = [of(Stance.POSITIVE), of(Stance.NEGATIVE)];
      const [neutral, mixed] = [of(Stance.NEUTRAL), of(Stance.MIXED)];
      const count = positive + negative + neutral + mixed;
      return { speaker, speakerId, target, targetId, count, positive, negative, neutral, mixed };
    }),
  );
}

const keyOf = (speakerId: string, targetId: string, stance: Stance) => `${speakerId} ${targetId} ${stance}`;
