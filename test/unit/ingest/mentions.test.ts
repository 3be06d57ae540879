import { expect, test } from '@jest/globals';
import { mentionFinder } from '../../../src/ingest/mentions.js';

const find = (text: string, ...names: [name: string, owner: string][]) =>
  mentionFinder(names.map(([name, owner]) => ({ name, owner })))(text).map(
    ({ owner, span }) => `${span.start} ${owner}`,
  );

test('names are found as whole words in their own spelling', () => {
  expect(find('Us, the US and USA; US.', ['US', 'us'])).toEqual(['8 us', '20 us']);
});

test('the longest name that begins at a word counts', () => {
  expect(find('Ann Lee met Ann.', ['Ann', 'one'], ['Ann Lee', 'two'])).toEqual(['0 two', '12 one']);
});

test('a name of two owners is nobody’s', () => {
  expect(find('Lee spoke to Ann Lee.', ['Lee', 'a'], ['Lee', 'b'], ['Ann Lee', 'a'])).toEqual(['13 a']);
});

test('names may begin with a mark, and may be none', () => {
  expect(find('The ’Amal and al-’Amal!', ['’Amal', 'a'], ['al-’Amal', 'b'], ['!!!', 'c'])).toEqual(['4 a', '14 b']);
});
