import { describe, expect, test } from '@jest/globals';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Pace } from '../../../src/store/engines/pace.js';

/** Work that ends when it is told to. */
function work(begun: string[], name: string) {
  const { promise, resolve, reject } = withEnds();
  return {
    run: () => {
      begun.push(name);
      return promise;
    },
    end: () => resolve(name),
    fail: () => reject(new Error(name)),
  };
}

function withEnds() {
  const ends: { resolve?: (name: string) => void; reject?: (error: Error) => void } = {};
  const promise = new Promise<string>((resolve, reject) => Object.assign(ends, { resolve, reject }));
  return {
    promise,
    resolve: (name: string) => ends.resolve?.(name),
    reject: (error: Error) => ends.reject?.(error),
  };
}

describe('the statements of a transaction', () => {
  test('begin in their order, two at a time, also where one fails', async () => {
    const begun: string[] = [];
    const pace = new Pace();
    const works = ['one', 'two', 'three', 'four'].map((name) => work(begun, name));
    const results = Promise.allSettled(works.map(({ run }) => pace.run(run)));
    await nextTurn();
    expect(begun).toEqual(['one', 'two']);
    works[0]?.fail();
    await nextTurn();
    expect(begun).toEqual(['one', 'two', 'three']);
    for (const { end } of works) end();
    expect((await results).map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled', 'fulfilled']);
  });

  test('begin no more once it is over, which it is when none is under way', async () => {
    const begun: string[] = [];
    const pace = new Pace();
    const works = ['one', 'two', 'three'].map((name) => work(begun, name));
    const results = Promise.allSettled(works.map(({ run }) => pace.run(run)));
    await nextTurn();
    let isOver = false;
    const over = pace.end().then(() => (isOver = true));
    await nextTurn();
    expect(isOver).toBe(false);
    works[0]?.end();
    works[1]?.end();
    await over;
    expect(begun).toEqual(['one', 'two']);
    expect((await results).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
  });
});
