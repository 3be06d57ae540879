import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { foldText } from '../../../src/model/ids.js';
import { MARKS } from '../../../src/model/search.js';
import { snippetOf } from '../../../src/store/snippet.js';

const is =
  (...words: string[]) =>
  (word: string) =>
    words.includes(word);
const long = (word: string) =>
  `${'one two three four five '.repeat(40)}${word}${' six seven eight nine ten'.repeat(40)}`;

describe('a snippet', () => {
  test('marks every word that matches, as the text writes it', () => {
    expect(snippetOf('The Café, the café!', is('cafe'))).toBe('The ⟦Café⟧, the ⟦café⟧!');
    expect(snippetOf('nothing of it', is('cafe'))).toBeNull();
  });

  test('of a long text is what stands around the words, whole words only', () => {
    const snippet = snippetOf(long('Harbour'), is('harbour')) ?? '';
    expect(snippet).toMatch(/^…(two|three|four|five|one) .* ⟦Harbour⟧ six .* (six|seven|eight|nine|ten)…$/);
    expect(snippet.length).toBeLessThan(230);
  });

  test('shows the place where the most words are', () => {
    expect(snippetOf(`talks ${long('talks in the harbour')}`, is('talks', 'harbour'))).toContain(
      '⟦talks⟧ in the ⟦harbour⟧',
    );
  });

  test('has no mark but its own, no line break, and nothing that is not in the text', () => {
    const piece = fc.oneof(
      fc.constantFrom('talks', 'TALKS', '⟦', '⟧', '<b>', ' ', '\n', '\u0000', '🌍', 'é', '"'),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
        const text = pieces.join('');
        const snippet = snippetOf(text, is('talks'));
        if (snippet === null) return;
        const marked = [...snippet.matchAll(/⟦([^⟦⟧]*)⟧/gu)].map(([, word = '']) => foldText(word).split(' '));
        expect(marked.length).toBeGreaterThan(0);
        for (const words of marked) expect(words).toContain('talks');
        expect(snippet.replace(/⟦[^⟦⟧]*⟧/gu, '')).not.toMatch(new RegExp(`[${MARKS.open}${MARKS.close}\n]`, 'u'));
        const spaced = (part: string) => part.replace(/[⟦⟧[\]]/gu, '').replace(/[\s\p{Cc}]+/gu, ' ');
        expect(spaced(text)).toContain(spaced(snippet).replace(/^…|…$/gu, '').trim());
      }),
      { numRuns: 300 },
    );
  });
});
