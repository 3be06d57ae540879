import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { editDistance } from '../../../src/relate/edit-distance.js';
import { nameScore, trigrams } from '../../../src/store/name-match.js';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '🌍'), maxLength: 6 });

describe('the edit distance', () => {
  test.each([
    ['', 'ab', 2],
    ['khalilzad', 'khalizad', 1],
    ['khalilzad', 'khalilsad', 1],
    ['khalilzad', 'khalilazd', 1],
    ['ca', 'abc', 3],
    ['🌍a', 'a', 1],
  ])('of %s and %s is %i', (a, b, edits) => {
    expect(editDistance(a, b)).toBe(edits);
  });

  test('is nothing for the same word only, the same both ways, and no more than the longer word', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const edits = editDistance(a, b);
        expect(edits === 0).toBe(a === b);
        expect(editDistance(b, a)).toBe(edits);
        expect(edits).toBeLessThanOrEqual(Math.max(Array.from(a).length, Array.from(b).length));
      }),
    );
  });
});

describe('a name', () => {
  test('fits the better the more of it is asked for, and the less is misspelt', () => {
    const score = (query: string) => nameScore(query, 'zalmay khalilzad', query.split(' ').at(-1) ?? null);
    const queries = ['zalmay khalilzad', 'khalilzad', 'zalmay khal', 'khal', 'zalmay kalilzad', 'kalilzad', 'kalilzat'];
    const scores = queries.map(score);
    expect(scores[0]).toBe(1);
    expect(Math.min(...scores)).toBeGreaterThan(0);
    expect(score('kalilzad')).toBeLessThan(score('khalilzad'));
    expect(score('kalilzat')).toBeLessThan(score('kalilzad'));
    expect(score('khal')).toBeLessThan(score('khalilzad'));
  });

  test('does not fit where a word is not in it, or twice where it is once', () => {
    expect(nameScore('zalmay karzai', 'zalmay khalilzad', null)).toBe(0);
    expect(nameScore('zalmay zalmay', 'zalmay khalilzad', null)).toBe(0);
    expect(nameScore('us', 'un', null)).toBe(0);
  });

  test.each([
    ['ceasefire', 'cease fire'],
    ['ceasefir', 'cease fire'],
    ['cease fire', 'ceasefire'],
    ['khalil zad', 'zalmay khalilzad'],
    ['alqaida', 'al qaeda'],
  ])('that is asked for as %s fits though it is written %s, less than one written so', (query, name) => {
    expect(nameScore(query, name, null)).toBeGreaterThan(0.5);
    expect(nameScore(query, name, null)).toBeLessThan(nameScore(name, name, null));
  });

  test('does not fit where only a few letters in one would be in it', () => {
    expect(nameScore('u s', 'usual', 's')).toBe(0);
  });

  test('shares pieces with its start and with what differs in a letter', () => {
    const pieces = (name: string) => new Set(trigrams(name).split(' '));
    const shared = (a: string, b: string) => [...pieces(a)].filter((piece) => pieces(b).has(piece)).length;
    expect(shared('khal', 'zalmay khalilzad')).toBe(4);
    expect(shared('khalizad', 'zalmay khalilzad')).toBeGreaterThanOrEqual(6);
    expect(shared('mercury', 'taliban')).toBe(0);
  });
});
