import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Interval, intervalOf, startOfInterval, weekdayOf } from '../../../src/model/interval.js';

const day = fc
  .date({ min: new Date('0001-01-02'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const interval = fc.constantFrom(...Object.values(Interval));

test.each([
  ['DAY', '2020-02-29', '2020-02-29'],
  ['WEEK', '2019-01-27', '2019-01-21'],
  ['WEEK', '2019-01-28', '2019-01-28'],
  ['WEEK', '2021-01-03', '2020-12-28'],
  ['WEEK', '1969-12-31', '1969-12-29'],
  ['MONTH', '2020-02-29', '2020-02-01'],
  ['QUARTER', '2019-12-31', '2019-10-01'],
  ['QUARTER', '2019-04-01', '2019-04-01'],
  ['YEAR', '0099-07-01', '0099-01-01'],
] as const)('the %s of %s starts on %s', (name, of, start) => {
  expect(startOfInterval(Interval[name], intervalOf(Interval[name], of))).toBe(start);
});

describe('intervals', () => {
  test('hold each day from their start to the next one’s', () => {
    fc.assert(
      fc.property(day, interval, (of, name) => {
        const number = intervalOf(name, of);
        expect(startOfInterval(name, number) <= of).toBe(true);
        expect(startOfInterval(name, number + 1) > of || of >= '9990').toBe(true);
        expect(intervalOf(name, startOfInterval(name, number))).toBe(number);
      }),
    );
  });

  test('of a week start on a Monday', () => {
    fc.assert(
      fc.property(day, (of) => {
        expect(weekdayOf(startOfInterval(Interval.WEEK, intervalOf(Interval.WEEK, of)))).toBe(1);
        expect(weekdayOf(of) % 7).toBe(new Date(`${of}T12:00:00Z`).getUTCDay());
      }),
    );
  });
});
