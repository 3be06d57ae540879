import { expect, test } from '@jest/globals';
import { mostLogBytes } from '../../../src/store/engines/checkpoints.js';

const [MEGABYTE, GIGABYTE] = [1024 ** 2, 1024 ** 3];

/** What checkpoints write, each the whole file, until a file that takes in its log again and again is so large. */
function writtenUntil(bytes: number): number {
  let written = 0;
  for (let file = 0; file < bytes; written += file) file += mostLogBytes(file);
  return written;
}

test('what checkpoints of a store write grows as the store does', () => {
  const [small, large] = [writtenUntil(GIGABYTE), writtenUntil(100 * GIGABYTE)];
  expect(large).toBeLessThan(1.5 * 100 * small);
});

test('a start after a crash reads no more of the log than a part of what a start reads anyway, or a little', () => {
  for (const bytes of [0, 1, 100 * MEGABYTE, GIGABYTE, 100 * GIGABYTE])
    expect(mostLogBytes(bytes)).toBeLessThanOrEqual(Math.max(64 * MEGABYTE, bytes / 4));
});
