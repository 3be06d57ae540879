import { describe, expect, test } from '@jest/globals';
import { nameKey } from '../../../src/model/ids.js';
import { PartyKind } from '../../../src/model/party.js';
import { likenessOf, marksOf, type Profile } from '../../../src/store/likeness.js';

const party = (kind: PartyKind, ...names: string[]): Profile => ({ id: names.join(), kind, keys: names.map(nameKey) });
const person = (...names: string[]) => party(PartyKind.PERSON, ...names);
const body = (...names: string[]) => party(PartyKind.GOVERNMENT, ...names);
const { COUNTRY, COMPANY, GROUP, OTHER, UNNAMED } = PartyKind;

describe('parties that may be one', () => {
  test.each([
    [
      'an alias is the other’s name',
      person('Ada Okafor', 'Ada Mensah'),
      person('Ada Mensah'),
      false,
      'both are called',
    ],
    ['a surname, with an affiliation', person('Ada Okafor'), person('Okafor'), true, 'shared affiliation'],
    ['an initial, with an affiliation', person('Ada Okafor'), person('A. Okafor'), true, 'initial and shared'],
    ['a middle name', person('Ada Okafor'), person('Ada Nneka Okafor'), false, 'first name and surname'],
    ['a slip in a first name', person('Mohammad Diallo'), person('Mohammed Diallo'), false, 'misspelling'],
    ['two letters swapped', person('Ada Lindqvist'), person('Ada Lindqivst'), false, 'misspelling'],
    ['an acronym', body('Harbour Safety Board'), party(OTHER, 'HSB'), false, 'acronym of'],
    ['an acronym without small words', body('Office of the Harbour Master'), body('OHM'), false, 'acronym of'],
    ['a slip in a body’s name', body('Meridiana'), body('Merridiana'), false, 'misspelling'],
    [
      'an alias of a body',
      body('Harbour Board', 'the Board of Ports'),
      body('Board of Ports'),
      false,
      'both are called',
    ],
  ])('%s', (_, one, other, sharesAffiliation, reason) => {
    const likeness = likenessOf(one, other, sharesAffiliation);
    expect(likeness?.reason).toContain(reason);
    expect(likeness?.score).toBeGreaterThanOrEqual(0.5);
    expect(likeness?.score).toBeLessThanOrEqual(1);
    expect(likenessOf(other, one, sharesAffiliation)).toEqual(likeness);
    const marks = new Set(marksOf(one));
    expect(marksOf(other).some((mark) => marks.has(mark))).toBe(true);
  });
});

describe('parties that are not one', () => {
  test.each([
    ['one surname, different first names', person('Ada Okafor'), person('Bola Okafor')],
    ['one surname, another initial', person('Ada Okafor'), person('B. Okafor')],
    ['first names that are short and near', person('Joan Okafor'), person('John Okafor')],
    ['a shared surname as alias', person('Ada Okafor', 'Okafor'), person('Bola Okafor', 'Okafor')],
    ['different middle names', person('Ada Nneka Okafor'), person('Ada Zainab Okafor')],
    ['a person and a place of one name', person('Ada Lagos', 'Lagos'), party(COUNTRY, 'Lagos')],
    ['a person and a body of one name', person('Ada Okafor'), party(COMPANY, 'Ada Okafor')],
    ['a country and its government', party(COUNTRY, 'Ruritania'), body('Ruritania')],
    ['short names that are near', party(COUNTRY, 'Iran'), party(COUNTRY, 'Iraq')],
    ['numbers', body('Brigade 203105'), body('Brigade 203106')],
    ['sources without a name', party(UNNAMED, 'a senior official'), party(UNNAMED, 'a senior official')],
    ['groups', party(GROUP, 'many analysts'), party(GROUP, 'many analysts')],
    ['two initials', body('Harbour Board'), body('HB')],
  ])('%s', (_, one, other) => {
    expect(likenessOf(one, other, true)).toBeNull();
    expect(likenessOf(other, one, true)).toBeNull();
  });

  test('a surname alone is not enough', () => {
    expect(likenessOf(person('Ada Okafor'), person('Okafor'), false)).toBeNull();
    expect(likenessOf(person('Ada Okafor'), person('A. Okafor'), false)).toBeNull();
  });
});
