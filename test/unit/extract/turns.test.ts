import { beforeAll, describe, expect, test } from '@jest/globals';
import { createExtractor } from '../../../src/extract/extract.js';
import type { Extractor } from '../../../src/extract/extraction.js';

const extractors = {} as Record<'model' | 'rules', Extractor>;
beforeAll(async () => {
  extractors.model = await createExtractor({ mode: 'model' });
  extractors.rules = await createExtractor({ mode: 'rules' });
});

const HEARING = `SMITH: We will not sign the deal. It is bad for workers.
JONES: I disagree with you. We must sign.
SMITH: Never.`;

const INTERVIEW = `An interview with Peter Hahn, the new chief of the port.

Q: Will you sign the deal?

A: No. It is bad for workers.

It would also cost us too much.

Q: And the ferry?

A: It can wait.`;

const LIVE = `10:32 a.m. John Smith: The deal is dead.

10:45 a.m. The vote in the council has begun.

11:02 a.m. Peter Hahn: We will see.`;

describe.each(['model', 'rules'] as const)('with the %s', (mode) => {
  /** `speaker TYPE: words`, and what the graph leaves out with its mark. */
  const lines = async (text: string): Promise<string[]> => {
    const { claims, parties } = await extractors[mode].extract(text, { publishedOn: null, everything: true });
    return claims.map(({ speakers, quoteType, text: words, assertion }) => {
      const who = speakers.map((index) => parties[index]?.name).join(' + ') || '?';
      return `${who} ${assertion === 'asserted' ? quoteType : assertion}: ${words}`;
    });
  };

  test('a transcript: what follows a name and a colon is its speaker’s, word for word, to the end of the turn', async () => {
    expect(await lines(HEARING)).toEqual([
      'SMITH DIRECT: We will not sign the deal. It is bad for workers.',
      'JONES DIRECT: I disagree with you. We must sign.',
      'SMITH DIRECT: Never.',
    ]);
  });

  test('an interview: who is interviewed answers, over paragraphs; the questions are no claims', async () => {
    expect(await lines(INTERVIEW)).toEqual([
      '? question: Will you sign the deal?',
      'Peter Hahn DIRECT: No. It is bad for workers. It would also cost us too much.',
      '? question: And the ferry?',
      'Peter Hahn DIRECT: It can wait.',
    ]);
    const { claims } = await extractors[mode].extract(INTERVIEW, { publishedOn: null });
    expect(claims).toHaveLength(2);
  });

  test('a live blog: an entry ends with its paragraph', async () => {
    expect(await lines(LIVE)).toEqual(['John Smith DIRECT: The deal is dead.', 'Peter Hahn DIRECT: We will see.']);
  });

  test('lines that state a date or a place are nobody’s', async () => {
    expect(await lines('Date: Monday\n\nPlace: Doha Conference Hall\n\nThe council met in the hall.')).toEqual([]);
  });
});
