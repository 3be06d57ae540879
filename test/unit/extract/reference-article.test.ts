import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { createExtractor } from '../../../src/extract/extract.js';
import type { ExtractedClaim, Extraction } from '../../../src/extract/extraction.js';
import { PartyKind } from '../../../src/model/party.js';

// The article is not this repository's to publish: whoever has it names its folder.
const folder = process.env['REFERENCE_ARTICLES'];
const file =
  folder !== undefined && existsSync(folder) ? readdirSync(folder).find((name) => name.endsWith('.txt')) : undefined;
const text = file === undefined ? '' : readFileSync(join(folder ?? '', file), 'utf8');

(file === undefined ? describe.skip : describe)('the reference article', () => {
  let found: Extraction;
  beforeAll(async () => {
    const { extract } = await createExtractor({ mode: 'model' });
    found = await extract(text, { publishedOn: '2019-01-29' });
  });

  const party = (name: string) => {
    const index = found.parties.findIndex((candidate) => candidate.name === name);
    if (index < 0)
      throw new Error(`no party ${name} among ${found.parties.map((candidate) => candidate.name).join(', ')}`);
    return { index, ...found.parties[index] };
  };
  const claimsBy = (name: string): ExtractedClaim[] =>
    found.claims.filter((claim) => claim.speakers.includes(party(name).index));
  const namesOf = (indices: readonly number[]): string[] => indices.map((index) => found.parties[index]?.name ?? '');
  const affiliation = (name: string) => {
    const own = found.affiliations.filter((candidate) => candidate.actor === party(name).index);
    return own.map((candidate) => [...namesOf([candidate.organization]), candidate.role]);
  };

  test('the negotiator is one person, whatever the article calls him', () => {
    const khalilzad = party('Zalmay Khalilzad');
    expect(khalilzad).toMatchObject({
      kind: PartyKind.PERSON,
      aliases: ['Khalilzad'],
      description: 'the chief U.S. negotiator',
    });
    const places = khalilzad.mentions?.map((mention) => mention.text);
    expect(places).toEqual(
      expect.arrayContaining([
        'the chief U.S. negotiator',
        'The negotiator',
        'Zalmay Khalilzad',
        'Khalilzad',
        'Khalilizad',
      ]),
    );
    expect(affiliation('Zalmay Khalilzad')).toEqual([['United States', 'chief negotiator']]);
  });

  test('he makes two paraphrased and three quoted claims', () => {
    const own = claimsBy('Zalmay Khalilzad');
    expect(own.map((claim) => claim.quoteType)).toEqual(['INDIRECT', 'INDIRECT', 'DIRECT', 'DIRECT', 'DIRECT']);
    expect(own[0]).toMatchObject({ cue: 'say', saidOn: '2019-01-28', within: null });
    expect(namesOf(own[0]?.about.map((target) => target.party) ?? [])).toEqual(
      expect.arrayContaining(['Taliban', 'United States']),
    );
    expect(own[0]?.topics.length).toBeGreaterThan(0);
    expect(own[1]?.topics).toContain('cease-fire');
    const told = own.slice(2, 4).map((claim) => found.parties[claim.addressee ?? -1]?.kind);
    expect(told).toEqual([PartyKind.OUTLET, PartyKind.OUTLET]);
  });

  test('the unnamed sources are three, each with its side', () => {
    expect(party('a senior U.S. official')).toMatchObject({ kind: PartyKind.UNNAMED });
    expect(party('a senior U.S. official').mentions?.map((mention) => mention.text)).toEqual([
      'A senior U.S. official',
      'The official',
      'The official',
    ]);
    expect(affiliation('a senior U.S. official')).toEqual([['United States', 'senior official']]);
    expect(party('a senior Taliban official').mentions?.map((mention) => mention.text)).toEqual(
      expect.arrayContaining(['He', 'the Taliban official']),
    );
    expect(affiliation('a senior Taliban official')).toEqual([['Taliban', 'senior official']]);
    expect(party('some Taliban and Western officials').kind).toBe(PartyKind.GROUP);
    expect(party('many analysts of the Afghanistan conflict').kind).toBe(PartyKind.GROUP);
  });

  test('what the unnamed sources claim', () => {
    expect(claimsBy('a senior U.S. official').map((claim) => claim.quoteType)).toEqual(['INDIRECT', 'MIXED']);
    const taliban = claimsBy('a senior Taliban official');
    expect(taliban.map((claim) => [claim.cue, claim.quoteType])).toEqual([
      ['confirm', 'INDIRECT'],
      ['say', 'MIXED'],
      ['say', 'INDIRECT'],
    ]);
    expect(taliban[2]?.text.startsWith('he did not see')).toBe(true);
    expect(claimsBy('many analysts of the Afghanistan conflict').map((claim) => claim.cue)).toEqual(['suggest']);
  });

  test('what one side says that the other told it is two claims, one within the other', () => {
    const [outer] = claimsBy('U.S. officials');
    const [inner] = claimsBy('Taliban representatives');
    expect(outer).toMatchObject({ cue: 'say', quoteType: 'MIXED' });
    expect(inner).toMatchObject({ cue: 'tell', quoteType: 'MIXED', within: outer ? found.claims.indexOf(outer) : -1 });
    expect(namesOf([inner?.addressee ?? -1])).toEqual(['U.S. officials']);
    expect(affiliation('Taliban representatives')).toEqual([['Taliban', 'representative']]);
  });

  test('countries, the armed groups, the government and the paper have their kinds', () => {
    const kinds = [
      'Taliban',
      'al-Qaida',
      'United States',
      'Afghanistan',
      'Afghan government',
      'The New York Times',
    ].map((name) => party(name).kind);
    expect(kinds).toEqual(['ARMED_GROUP', 'ARMED_GROUP', 'COUNTRY', 'COUNTRY', 'GOVERNMENT', 'OUTLET']);
    expect(party('Taliban').mentions?.map((mention) => mention.text)).toContain('the insurgents');
    expect(party('Taliban').aliases).not.toContain('the insurgents');
    expect(party('United States').aliases).toEqual(expect.arrayContaining(['U.S.', 'America']));
  });

  test('nothing is claimed by nobody, and no dateline is part of a claim', () => {
    expect(found.claims.every((claim) => claim.speakers.length > 0)).toBe(true);
    expect(found.claims[0]?.text).toMatch(/^U\.S\. officials/u);
  });

  test('nobody else is made a person', () => {
    expect(
      found.parties.filter((candidate) => candidate.kind === PartyKind.PERSON).map((candidate) => candidate.name),
    ).toEqual(['Zalmay Khalilzad']);
  });
});
