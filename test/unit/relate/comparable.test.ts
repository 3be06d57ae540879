import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sameSpeaker, wordBitsOf } from '../../../src/relate/comparable.js';

const named = (...speakers: string[]) => ({ speakers, wordBits: wordBitsOf(speakers) });

test.each([
  ['khalilzad', 'zalmay khalilzad', true],
  ['an official', 'senior official', true],
  ['an official', 'an envoy', false],
  ['a', 'zalmay khalilzad', true],
  ['zalmay khalilzad', 'zalmay karzai', false],
])('%s and %s can be one: %s', (one, other, expected) => {
  expect(sameSpeaker(named(one), named(other))).toBe(expected);
  expect(sameSpeaker(named(other), named('nobody', one))).toBe(expected);
});

test('bits of words say nothing but what the words say', () => {
  const word = fc.constantFrom('a', 'an', ...Array.from({ length: 60 }, (_, index) => `word${index}`));
  const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(name, { maxLength: 2 }), fc.array(name, { maxLength: 2 }), (some, others) => {
      const withoutBits = (speakers: string[]) => ({ speakers, wordBits: ~0 });
      expect(sameSpeaker(named(...some), named(...others))).toBe(sameSpeaker(withoutBits(some), withoutBits(others)));
    }),
  );
});
