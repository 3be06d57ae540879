import { beforeAll, describe, expect, test } from '@jest/globals';
import { createExtractor } from '../../../src/extract/extract.js';
import type { Extractor, ExtractedClaim, Extraction } from '../../../src/extract/extraction.js';
import { PartyKind } from '../../../src/model/party.js';
import * as articles from './articles.js';

let extract: Extractor['extract'];
let rules: Extractor['extract'];
beforeAll(async () => {
  ({ extract: extract } = await createExtractor());
  ({ extract: rules } = await createExtractor({ mode: 'rules' }));
});

/** `speaker [cue] TYPE: text` a claim: what a reader of the graph sees first. */
function lines({ claims, parties }: Extraction): string[] {
  return claims.map((claim) => {
    const speakers = claim.speakers.map((speaker) => parties[speaker]?.name).join(' + ');
    return `${speakers || '?'} [${claim.cue ?? ''}] ${claim.quoteType}: ${claim.text}`;
  });
}

function claimWith(extraction: Extraction, words: string): ExtractedClaim {
  const claim = extraction.claims.find((candidate) => candidate.text.includes(words));
  if (!claim) throw new Error(`no claim with “${words}” among:\n${lines(extraction).join('\n')}`);
  return claim;
}

const on = { publishedOn: '2024-05-15' };

describe.each([
  ['model', () => extract],
  ['rules', () => rules],
] as const)('with the %s', (mode, extractor) => {
  test('a court report: who told the court, who said she was sorry, and that a lawyer declined to comment is no claim', async () => {
    const found = await extractor()(articles.COURT, on);
    expect(lines(found)).toEqual(
      expect.arrayContaining([
        `Daniel Okafor [tell] MIXED: Marian Webb, 52, had "treated her customers' savings as her own purse"`,
        'Marian Webb [say] INDIRECT: she was sorry',
        'Helen Marsh [say] DIRECT: This was a gross breach of trust, and only immediate custody can be justified.',
      ]),
    );
    expect(
      found.claims.flatMap((claim) => claim.speakers).map((speaker) => found.parties[speaker]?.name),
    ).not.toContain('Ruth Adeyemi');
  });

  test('a match report: a quotation broken in mid-sentence is one claim of two spans, one that goes on two claims', async () => {
    const found = await extractor()(articles.SPORT, on);
    expect(lines(found)).toEqual(
      expect.arrayContaining([
        'Tom Hallam [say] DIRECT: He was outstanding',
        'Tom Hallam [say] DIRECT: I have never seen a teenager play with such calm.',
        'Luca Brandt [say] MIXED: he had "just tried to enjoy it"',
        'Pete Dorrell [say] DIRECT: We deserved nothing, and nothing is what we got.',
      ]),
    );
    expect(claimWith(found, 'We deserved').content).toHaveLength(2);
    const praised = claimWith(found, 'outstanding').about.map((target) => [
      found.parties[target.party]?.name,
      target.stance,
    ]);
    expect(praised).toEqual([['Luca Brandt', 'POSITIVE']]);
  });

  test('a council story: a headline with a colon, a body that speaks, a pronoun, `according to`', async () => {
    const found = await extractor()(articles.COUNCIL, on);
    expect(lines(found)).toEqual(
      expect.arrayContaining([
        'Larkham Town Council [] INDIRECT: Library will stay open',
        'Larkham Town Council [say] INDIRECT: The library on Mill Street will not close this year',
        'Joan Pettifer [say] DIRECT: The county has ignored this town for a decade',
        'residents [say] INDIRECT: the decision was a relief',
        "the council's treasurer [according to] INDIRECT: repairs will cost $1.2 million",
      ]),
    );
    expect(claimWith(found, 'Mill Street').saidOn).toBe('2024-05-14');
  });

  test('a science story: the inverted cue, a description, a place of work', async () => {
    const found = await extractor()(articles.SCIENCE, on);
    expect(lines(found)).toEqual(
      expect.arrayContaining([
        'researchers [report] INDIRECT: A colony of bats can learn new songs within a week',
        'Ingrid Solberg [say] DIRECT: We did not expect them to learn so fast',
        'Ingrid Solberg [say] INDIRECT: the work showed that bats copy their neighbours',
      ]),
    );
    const solberg = found.parties.findIndex((party) => party.name === 'Ingrid Solberg');
    expect(found.parties[solberg]).toMatchObject({
      kind: PartyKind.PERSON,
      aliases: ['Solberg'],
      description: 'a biologist',
    });
    const works = found.affiliations.find((affiliation) => affiliation.actor === solberg);
    expect(works && [found.parties[works.organization]?.name, works.role]).toEqual([
      'University of Tromsø',
      'biologist',
    ]);
  });

  test('British single marks, possessives inside of them too', async () => {
    const found = await extractor()(articles.BRITISH, on);
    expect(lines(found)).toEqual(
      expect.arrayContaining([
        'Fiona Blake [say] DIRECT: Our members’ patience has run out',
        'Fiona Blake [say] DIRECT: The trains don’t run.',
        'a spokesman for the Department for Transport [say] DIRECT: We are investing £3bn in the network.',
      ]),
    );
  });

  test('a headline with a colon speaks for whom the text names; what was not said is no claim', async () => {
    const found = await extractor()(articles.HEADLINE, on);
    expect(lines(found)).toEqual([
      'Rosa Delgado [] INDIRECT: Budget is sound',
      'Rosa Delgado [deny] INDIRECT: taxes would rise',
    ]);
  });

  test('a quotation over two paragraphs is one claim of the speaker that the second names', async () => {
    const found = await extractor()(articles.LONG_QUOTATION, on);
    const claim = claimWith(found, 'over by May. By Christmas');
    expect(claim.content).toHaveLength(2);
    expect(claim.speakers.map((speaker) => found.parties[speaker]?.name)).toEqual(['Jack Prosser']);
  });

  test('unnamed sources: each is a party of its own, with its country; the outlet that was told', async () => {
    const found = await extractor()(articles.ABROAD, on);
    expect(lines(found)).toEqual(
      expect.arrayContaining([
        'two senior European officials [say] INDIRECT: The French government expects a deal by Friday',
        'a German diplomat [warn] DIRECT: nothing is agreed until everything is agreed',
        'a German diplomat [add] INDIRECT: France had made unreasonable demands',
        'a Polish minister [tell] DIRECT: If he says that again, we walk out',
      ]),
    );
    const told = claimWith(found, 'walk out').addressee;
    expect(told === null ? null : found.parties[told]).toMatchObject({ name: 'Reuters', kind: PartyKind.OUTLET });
    expect(found.parties.find((party) => party.name === 'a German diplomat')).toMatchObject({
      kind: PartyKind.UNNAMED,
      aliases: [],
    });
  });

  test('every span gives back its characters', async () => {
    for (const text of Object.values(articles)) {
      const { claims, parties } = await extractor()(text.replaceAll('\n', '\r\n'), on);
      const spans = [
        ...claims.flatMap((claim) => [...claim.content, ...claim.source, ...claim.cueSpan]),
        ...parties.flatMap((party) => party.mentions),
      ];
      for (const span of spans) expect(text.replaceAll('\n', '\r\n').slice(span.start, span.end)).toBe(span.text);
    }
    expect(mode).toBeDefined();
  });
});

test('an interview: the paper is who was told, the question no claim', async () => {
  const found = await extract(articles.INTERVIEW, on);
  expect(lines(found)).toEqual([
    'Eleni Kosta [say] INDIRECT: the port had been run badly for years',
    'Eleni Kosta [say] DIRECT: I was warned about the job',
    'Eleni Kosta [say] DIRECT: Nobody told me about the rats.',
    'Eleni Kosta [reply] MIXED: it “will pay what it owes, or it will not dock here”',
  ]);
  const told = claimWith(found, 'run badly').addressee;
  expect(told === null ? null : found.parties[told]?.name).toBe('The Guardian');
});

test('an empty text has nothing in it', async () => {
  expect(await extract(' \n', on)).toEqual({ claims: [], parties: [], affiliations: [] });
});
