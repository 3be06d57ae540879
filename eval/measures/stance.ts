import { documentOf } from '../../src/extract/document.js';
import type { DraftClaim } from '../../src/extract/claims.js';
import type { Reader } from '../../src/extract/reader.js';
import { stancesOf } from '../../src/extract/stances.js';
import { QuoteType, Stance } from '../../src/model/claim.js';
import { POLARITIES, type Polarity, type TargetSentence } from '../corpora/newsmtsc.js';
import { f1Figure, noCounts, percent, shareFigure, type Counts, type Figure } from '../figure.js';
import { progress } from '../progress.js';
import { wordsIn } from '../reading.js';

/** Judges what a text thinks of the target that some of its characters name; null where it does not tell. */
export type PolarityReader = (
  sentence: TargetSentence,
  target: TargetSentence['targets'][number],
) => Promise<Polarity | null>;

/** The graph's stances as the corpus's; what is mixed it calls neutral. */
const POLARITY_OF: Readonly<Record<Stance, Polarity>> = {
  [Stance.NEGATIVE]: 'negative',
  [Stance.NEUTRAL]: 'neutral',
  [Stance.MIXED]: 'neutral',
  [Stance.POSITIVE]: 'positive',
};

/** Stance towards a target: macro F1, the mean of the F1 of the three polarities. */
export async function measureStance(
  title: string,
  sentences: readonly TargetSentence[],
  read: PolarityReader,
): Promise<Figure[]> {
  const counts: Record<Polarity, Counts> = { negative: noCounts(), neutral: noCounts(), positive: noCounts() };
  const bar = progress(title, sentences.length);
  for (const sentence of sentences) {
    for (const target of sentence.targets) {
      const polarity = await read(sentence, target);
      if (polarity === null) continue;
      counts[target.polarity].wanted += 1;
      counts[polarity].found += 1;
      if (polarity === target.polarity) counts[polarity].right += 1;
    }
    bar.step();
  }
  bar.stop();
  const figures = POLARITIES.map((polarity) => f1Figure(polarity, counts[polarity]));
  const of = POLARITIES.reduce((sum, polarity) => sum + counts[polarity].wanted, 0);
  const right = POLARITIES.reduce((sum, polarity) => sum + counts[polarity].right, 0);
  const macro = figures.reduce((sum, { value }) => sum + value, 0) / POLARITIES.length;
  return [
    { name: 'macro F1', value: percent(macro / 100), unit: 'F1', of },
    ...figures,
    shareFigure('accuracy', right, of),
  ];
}

/** As claims are judged: the sentence is a claim's whole content, the target its only one. */
export function asClaims({ tag }: Pick<Reader, 'tag'>): PolarityReader {
  return async ({ text }, target) => {
    const document = documentOf(text);
    const range = { from: 0, to: document.words.length };
    const mention = { ...wordsIn(document, target), form: 'name', figure: 0 } as const;
    const claim: DraftClaim = {
      text,
      quoteType: QuoteType.INDIRECT,
      cue: null,
      cueWords: null,
      source: null,
      addressee: null,
      content: [range],
      assertion: 'asserted',
      matter: null,
      within: null,
      inner: false,
      continued: false,
    };
    const stances = stancesOf(document, await tag(document));
    const [verdict] = stances(claim, [{ figure: 0, certainty: 1, places: [{ range, mention }] }]);
    return POLARITY_OF[verdict?.stance ?? Stance.NEUTRAL];
  };
}

/** The tagger by itself, which takes the likeliest polarity; null from one that does not tell. */
export function byTagger({ tag }: Pick<Reader, 'tag'>): PolarityReader {
  return async ({ text }, target) => {
    const document = documentOf(text);
    const shares = (await tag(document)).stanceAt?.(wordsIn(document, target));
    return shares ? POLARITIES.reduce((best, polarity) => (shares[polarity] > shares[best] ? polarity : best)) : null;
  };
}
