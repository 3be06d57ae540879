import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { areOneWord, matchBodies, matchPersons, wordsOfBody, wordsOfName } from '../../../src/relate/identity/names.js';

const persons = (one: string, other: string) => matchPersons(wordsOfName(one), wordsOfName(other));
const bodies = (one: string, other: string) => matchBodies(wordsOfBody(one), wordsOfBody(other));

describe('names of persons', () => {
  test.each([
    ['Yevgeny Baranov', 'Евгений Баранов', 'another spelling'],
    ['Mohammed al-Rashidi', 'Muhammad Al Rashidi', 'another spelling'],
    ['Wladimir Schukow', 'Vladimir Shukov', 'another spelling'],
    ['Dr. Nora Halloran', 'Nora Halloran', 'same name'],
    ['Xi Jinping', '习近平', 'same name'],
    ['Ingrid Solheim', 'Ingrid Solheym', 'another spelling'],
    ['Henrik Castellano', 'Henrik Castellamo', 'a misspelling'],
    ['Li Weimin', 'Weimin Li', 'the same words in another order'],
    ['John Okonjo', 'John P. Okonjo', 'a middle name more'],
    ['Claire Dumont', 'Claire Dumont-Leroy', 'a second surname'],
    ['J. Okonjo', 'John Okonjo', 'an initial'],
    ['Okonjo', 'John Okonjo', 'a surname alone'],
  ])('%s and %s may be one: %s', (one, other, match) => {
    expect([persons(one, other), persons(other, one)]).toEqual([match, match]);
  });

  test.each([
    ['John Okonjo', 'Jane Okonjo'],
    ['Maria Rossi', 'Mario Rossi'],
    ['Ivan Petrov', 'Ivana Petrova'],
    ['Bryan Anderson', 'Henderson'],
    ['Barack Obama', 'Barack Obama Election Day'],
    ['John', 'John Okonjo'],
    ['Holton', 'Helton'],
    ['Ann Lee', 'Bob Lee'],
  ])('%s and %s are two', (one, other) => {
    expect([persons(one, other), persons(other, one)]).toEqual([null, null]);
  });

  test('are compared alike from either side, whatever they are', () => {
    const name = fc.array(fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('Ann', 'J.', 'Баранов', 'al', '李')), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(name, name, (one, other) => {
        const [a, b] = [wordsOfName(one.join(' ')), wordsOfName(other.join(' '))];
        expect(matchPersons(a, b)).toBe(matchPersons(b, a));
        expect(matchBodies(a, b)).toBe(matchBodies(b, a));
        for (const word of a) expect(areOneWord(word, word)).toBe(true);
      }),
    );
  });
});

describe('names of bodies', () => {
  test.each([
    ['Ministry of Defence', 'Ministry of Defense', 'same name'],
    ['Red Crane Motors Inc.', 'Red Crane Motors', 'same name'],
    ['Northern Fishing Association', 'NFA', 'an acronym'],
    ['Northern Fishing Association', 'N.F.A.', 'an acronym'],
    ['Homeland Security Department', 'Department of Homeland Security', 'the same words in another order'],
  ])('%s and %s may be one: %s', (one, other, match) => {
    expect([bodies(one, other), bodies(other, one)]).toEqual([match, match]);
  });

  test.each([
    ['House', 'House Education'],
    ['Ministry of Finance', 'Ministry of Fisheries'],
    ['Army Group 2', 'Army Group 3'],
  ])('%s and %s are two', (one, other) => {
    expect(bodies(one, other)).toBeNull();
  });
});
