import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { foldText, idOf, kindOfId, nameKey } from '../../../src/model/ids.js';

describe('ids', () => {
  test('are the same on every machine', () => {
    expect(idOf('Actor', 'zalmay khalilzad')).toBe(idOf('Actor', 'zalmay khalilzad'));
    expect(idOf('Actor', 'a', 'b')).not.toBe(idOf('Actor', 'ab'));
    expect(idOf('Actor', 'taliban')).not.toBe(idOf('Organization', 'taliban'));
  });

  test('tell their kind, and nothing else does', () => {
    for (const kind of ['Article', 'Actor', 'Organization', 'Claim', 'Topic'] as const)
      expect(kindOfId(idOf(kind, 'x'))).toBe(kind);
    for (const id of ['', 'art_', 'xyz_0123456789abcdef01234567', `${idOf('Claim', 'x')} `])
      expect(kindOfId(id)).toBeNull();
  });
});

describe('the key of a name', () => {
  test.each([
    ['The U.S.', 'us'],
    ['U.S', 'US'],
    ['Al-Qaïda', 'al-qaida'],
    ['Ｔａｌｉｂａｎ', 'taliban'],
    ['  Zalmay   KHALILZAD ', 'zalmay khalilzad'],
    ['Straße', 'straße'],
  ])('of “%s” is that of “%s”', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  test('keeps different names apart, and “The” alone is a name', () => {
    expect(nameKey('Georgia')).not.toBe(nameKey('Georgian'));
    expect(nameKey('The')).toBe('the');
  });

  test('of a name with a letter or digit is never empty, and is its own key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const key = nameKey(name);
        if (/[\p{L}\p{N}]/u.test(name)) expect(key).not.toBe('');
        expect(key).not.toContain('|');
        expect(foldText(foldText(name))).toBe(foldText(name));
      }),
    );
  });
});
