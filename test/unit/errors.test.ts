import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import * as errors from '../../src/errors.js';

test('docs/api.md tells of every code that an error can have, and of no other', () => {
  const [, table] = readFileSync('docs/api.md', 'utf8').split(/\n\| code \|.*\n/);
  const told = [...(table?.matchAll(/^\| `([A-Z_]+)` \|/gm) ?? [])].map(([, code]) => code);
  const codes = Object.values(errors).map((Kind) => new Kind('').code);
  expect(told.toSorted()).toEqual([...new Set(codes)].toSorted());
});
