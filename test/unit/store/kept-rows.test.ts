import { expect, test } from '@jest/globals';
import { KeptRows } from '../../../src/store/kept-rows.js';
import { UntilWritten } from '../../../src/store/until-written.js';

test('while a transaction is committed, nothing is told from memory and nothing is kept', async () => {
  let [written, told] = [1 as number | null, 'before'];
  const rows = new KeptRows({ written: () => written });
  const read = () =>
    rows
      .on({ read: <Row>() => Promise.resolve([{ id: 'one', told }] as Row[]) })
      .read<{ ids: readonly string[] }, { id: string; told: string }>({ name: 'told', text: 'told' }, { ids: ['one'] });
  const [kept] = await read();
  [written, told] = [null, 'meanwhile'];
  const [meanwhile] = await read();
  [written, told] = [2, 'after'];
  const [after] = await read();
  expect([kept, meanwhile, after].map((row) => row?.told)).toEqual(['before', 'meanwhile', 'after']);
});

test('a look while a transaction is committed does not take what outlives it', () => {
  let written: number | null = 1;
  const values = new UntilWritten<readonly string[]>({ written: () => written }, 10, ({ length }) => length);
  const then = values.now();
  values.set('list', ['a']);
  written = null;
  expect(values.now()).toBeNull();
  expect(values.isStill(then)).toBe(false);
  written = 2;
  expect(values.outlives(1)).toBe(true);
  expect(values.get('list')).toEqual(['a']);
});
