import { beforeAll, describe, expect, test } from '@jest/globals';
import { QuoteType } from '../../../src/model/claim.js';
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

const PAPER = `Harbour Times: The boats are late. What went wrong?

Nadia Brandt: Nothing went wrong.

HT: The mayor says you are slow.

NB: The mayor cannot swim.

HT: And if it rains?

NB: Then we row.`;

const UNLABELLED = `By Rory Baird

For thirty years Edith Hahn has kept the light at Larkham.

**You were born in Leeds. How did you end up on a rock?**

My husband answered an advertisement. I stayed.

I have never been bored.

**The board says a machine is safer. Do you believe that?**

No. I do not.

**What will you miss?**

The noise.`;

const HALF_LABELLED = `Clara Nunes: You write that they bugged the president. Which president?

Edith Hahn: All of them. I was asked by each one.

And no one objected?

My deputy did. She was right.

What do you say to the families?

I say that I knew.`;

const BARELY_LABELLED = `Q&A: Will the truce hold?

The Harbour Dispatch spoke to Wen Otala, an adviser at the Quay Forum.

Harbour Dispatch: Why now?

Wen Otala: Because the king wanted it.

Will it hold?

I doubt it.

You have blamed the queen.

I stand by that.`;

const COUNCIL = `Transcript: Mayor faces council over bridge

Councilmember Rivera: When did you learn of it?

Mayor Castellan: From the evening news.

Council President Oduya: Order, please.

Mayor Castellan: I am sorry.`;

const OPINION = `Why does the ferry never come?

The minister has not told us. The company has not told us.

Why is it so late?

The council met on Monday and did not.`;

const LIVE = `10:32 a.m. John Smith: The deal is dead.

10:45 a.m. The vote in the council has begun.

11:02 a.m. Peter Hahn: We will see.`;

const QUOTED = `Their talk went as follows:

"SMITH: Will you sign the deal? People read “The Harbour.” They want to know.

"HAHN: No. It is bad for workers.

"It would also cost us too much.

"SMITH: Thank you."`;

const LETTERS = `Letters to the paper

“He scares me. I am afraid that he will win.” ― Krystal Correa
“He cannot even answer a question.”― Esther Tapia, Leeds
”Fear. We have seen nothing else.” — Edwin G. Monroy.`;

const ANNOUNCED = `The governor praised the police. She added:

It is typical of Hillary Clinton. She has no idea what happened in North Carolina.

The comments came on Tuesday.`;

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

  test('an interview of a paper’s: letters are the name that they stand for, and who asked is whom an answer is told', async () => {
    expect(await lines(PAPER)).toEqual([
      'Harbour Times question: The boats are late. What went wrong?',
      'Nadia Brandt DIRECT: Nothing went wrong.',
      'Harbour Times question: The mayor says you are slow.',
      'the mayor INDIRECT: you are slow',
      'Nadia Brandt DIRECT: The mayor cannot swim.',
      'Harbour Times question: And if it rains?',
      'Nadia Brandt DIRECT: Then we row.',
    ]);
    const { claims, parties } = await extractors[mode].extract(PAPER, { publishedOn: null });
    const answers = claims.filter(({ quoteType }) => quoteType === QuoteType.DIRECT);
    expect(answers.map(({ addressee }) => parties[addressee ?? -1]?.name)).toEqual([
      'Harbour Times',
      'Harbour Times',
      'Harbour Times',
    ]);
  });

  test('an interview without labels: who is named before the questions answers them', async () => {
    const { claims, parties } = await extractors[mode].extract(UNLABELLED, { publishedOn: null });
    const own = claims.filter(({ quoteType }) => quoteType === QuoteType.DIRECT);
    expect(own.map(({ speakers, text }) => [parties[speakers[0] ?? -1]?.name, text])).toEqual([
      ['Edith Hahn', 'My husband answered an advertisement. I stayed. I have never been bored.'],
      ['Edith Hahn', 'No. I do not.'],
      ['Edith Hahn', 'The noise.'],
    ]);
  });

  test('an interview with labels at its beginning: who answered there answers on', async () => {
    expect(await lines(HALF_LABELLED)).toEqual([
      'Clara Nunes DIRECT: You write that they bugged the president. Which president?',
      'Edith Hahn DIRECT: All of them. I was asked by each one.',
      'Clara Nunes question: And no one objected?',
      'Edith Hahn DIRECT: My deputy did. She was right.',
      'Clara Nunes question: What do you say to the families?',
      'Edith Hahn DIRECT: I say that I knew.',
    ]);
  });

  test('an interview of which only the first question and answer have labels', async () => {
    expect(await lines(BARELY_LABELLED)).toEqual([
      'Harbour Dispatch question: Why now?',
      'Wen Otala DIRECT: Because the king wanted it.',
      'Harbour Dispatch question: Will it hold?',
      'Wen Otala DIRECT: I doubt it.',
      'Harbour Dispatch question: You have blamed the queen.',
      'Wen Otala DIRECT: I stand by that.',
    ]);
  });

  test('a transcript: who speaks once is known by a title, and the head of the page is nobody', async () => {
    expect(await lines(COUNCIL)).toEqual([
      'Councilmember Rivera question: When did you learn of it?',
      'Castellan DIRECT: From the evening news.',
      'Oduya DIRECT: Order, please.',
      'Castellan DIRECT: I am sorry.',
    ]);
  });

  test('an opinion that asks is no interview', async () => {
    expect(await lines(OPINION)).toEqual([]);
  });

  test('a live blog: an entry ends with its paragraph', async () => {
    expect(await lines(LIVE)).toEqual(['John Smith DIRECT: The deal is dead.', 'Peter Hahn DIRECT: We will see.']);
  });

  test('a transcript that is quoted whole, with a mark before each paragraph', async () => {
    expect((await lines(QUOTED)).slice(-3)).toEqual([
      'SMITH DIRECT: Will you sign the deal? People read “The Harbour.” They want to know.',
      'HAHN DIRECT: No. It is bad for workers. It would also cost us too much.',
      'SMITH DIRECT: Thank you.',
    ]);
  });

  test('quotations that a name signs; `he` in one is nobody who signed another', async () => {
    expect(await lines(LETTERS)).toEqual([
      'Krystal Correa DIRECT: He scares me. I am afraid that he will win.',
      'Esther Tapia DIRECT: He cannot even answer a question.',
      'Edwin G. Monroy DIRECT: Fear. We have seen nothing else.',
    ]);
    const { claims, parties } = await extractors[mode].extract(LETTERS, { publishedOn: null });
    expect(claims.flatMap(({ about }) => about.map(({ party }) => parties[party]?.name))).not.toContain(
      'Krystal Correa',
    );
  });

  test('lines that state a date or a place are nobody’s', async () => {
    expect(await lines('Date: Monday\n\nPlace: Doha Conference Hall\n\nThe council met in the hall.')).toEqual([]);
  });
});

test('a paragraph that the one before announces with a cue and a colon, as the model reads it', async () => {
  const { claims, parties } = await extractors.model.extract(ANNOUNCED, { publishedOn: null });
  expect(claims.at(-1)).toMatchObject({
    text: 'It is typical of Hillary Clinton. She has no idea what happened in North Carolina.',
    quoteType: 'DIRECT',
    cue: 'add',
  });
  expect(claims.at(-1)?.speakers.map((index) => parties[index]?.name)).toEqual(['the governor']);
});
