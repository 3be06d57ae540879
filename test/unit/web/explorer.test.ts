import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { placeNames, type Named } from '../../../src/web/explorer/canvas/names.js';
import { piecesOf } from '../../../src/web/explorer/marked-text.js';
import { intervalFor, periodsOf } from '../../../src/web/explorer/periods.js';
import { readView, writeView, type View } from '../../../src/web/explorer/view.js';

const id = fc.stringMatching(/^(?:act|org)_[0-9a-f]{24}$/);
const ids = fc.uniqueArray(id, { maxLength: 4 });
const number = fc.integer({ min: -1000, max: 1000 });
const stance = fc.constantFrom('NEGATIVE' as const, 'MIXED' as const, 'NEUTRAL' as const, 'POSITIVE' as const);
const day = fc.option(fc.constantFrom('2019-01-29', '2018-12-31'));
const view: fc.Arbitrary<View> = fc
  .record({
    all: fc.boolean(),
    around: ids,
    selected: ids,
    talk: fc.option(fc.record({ source: id, target: id, stance })),
    way: fc.option(fc.record({ from: id, to: id })),
    hidden: ids,
    pins: fc.array(fc.record({ id, x: number, y: number }), { maxLength: 3 }),
    claim: fc.option(fc.stringMatching(/^clm_[0-9a-f]{24}$/)),
    side: fc.constantFrom('both' as const, 'says' as const, 'said' as const),
    as: fc.constantFrom('drawing' as const, 'table' as const),
    limit: fc.integer({ min: 1, max: 2000 }),
    filters: fc.record({
      quoteType: fc.uniqueArray(fc.constantFrom('DIRECT' as const, 'MIXED' as const, 'INDIRECT' as const)),
      stance: fc.uniqueArray(stance),
      publisher: ids,
      topic: fc.uniqueArray(fc.string({ minLength: 1, unit: 'grapheme' }), { maxLength: 3 }),
      minConfidence: fc.integer({ min: 0, max: 20 }).map((steps) => steps / 20),
      unrejected: fc.boolean(),
      from: day,
      to: day,
    }),
    camera: fc.option(fc.record({ x: number, y: number, ratio: fc.integer({ min: 1, max: 9 }) })),
  })
  .map((any) => ({ ...any, all: any.all || any.around.length === 0 }));

describe('the address of a view', () => {
  test('leads whoever gets it to the same view', () => {
    fc.assert(fc.property(view, (sent) => expect(readView(writeView(sent))).toEqual(sent)));
  });

  test('is read whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (fragment) => {
        const read = readView(fragment);
        expect(readView(writeView(read))).toEqual(read);
      }),
    );
  });
});

describe('a text with marks', () => {
  const marks = fc.array(fc.record({ start: fc.nat(40), length: fc.integer({ min: 1, max: 12 }), kind: fc.nat(5) }), {
    maxLength: 6,
  });

  test('stays the same text, and each mark is on exactly its characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), marks, (text, wanted) => {
        const all = wanted.map(({ start, length, kind }) => ({ start, end: start + length, kind }));
        const pieces = piecesOf(text, all);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        for (const [nth, { start, end }] of all.entries()) {
          const own = piecesOf(
            text,
            all.map((mark, index) => ({ ...mark, kind: index })),
          );
          const marked = own.filter(({ kinds }) => kinds.includes(nth)).map((piece) => piece.text);
          expect(marked.join('')).toBe(text.slice(start, end));
        }
      }),
    );
  });
});

describe('names in the drawing', () => {
  const named = fc
    .record({
      x: fc.integer({ min: 0, max: 800 }),
      y: fc.integer({ min: 0, max: 600 }),
      radius: fc.integer({ min: 3, max: 24 }),
    })
    .chain((place) =>
      fc
        .record({
          width: fc.integer({ min: 10, max: 200 }),
          size: fc.integer({ min: 12, max: 16 }),
          bold: fc.boolean(),
          needed: fc.boolean(),
        })
        .map((text): Omit<Named, 'party'> & { place: typeof place } => ({ ...text, text: 'name', dim: false, place })),
    );

  test('never meet each other nor the edge of the picture', () => {
    fc.assert(
      fc.property(fc.array(named, { maxLength: 40 }), (all) => {
        const names = all.map(({ place, ...text }, index): Named => {
          const party = { ...place, id: String(index), shape: 'circle' as const, colour: '#000000' };
          return { ...text, party };
        });
        const widths = new Map(names.map(({ party, width }) => [party.id, width]));
        const placed = placeNames(
          names,
          names.map(({ party }) => party),
          { width: 800, height: 600 },
        );
        const boxes = placed.map(({ id: of, x, y, size }) => ({
          ...{ left: x, right: x + (widths.get(of) ?? 0), top: y - size * 0.65, bottom: y + size * 0.65 },
        }));
        for (const [nth, one] of boxes.entries()) {
          expect(one.left >= 0 && one.top >= 0 && one.right <= 800 && one.bottom <= 600).toBe(true);
          for (const other of boxes.slice(nth + 1)) {
            const apart =
              one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top;
            expect(apart).toBe(true);
          }
        }
      }),
    );
  });
});

describe('the periods of the timeline', () => {
  test.each([
    ['DAY', '2019-01-31', '2019-01-31'],
    ['WEEK', '2018-12-31', '2019-01-06'],
    ['MONTH', '2019-02-01', '2019-02-28'],
    ['QUARTER', '2019-10-01', '2019-12-31'],
    ['YEAR', '2020-01-01', '2020-12-31'],
  ] as const)('of a %s from %s last until %s', (interval, start, last) => {
    expect(periodsOf([{ start, key: 'NEUTRAL', count: 3 }], interval)).toMatchObject([
      { from: start, to: last, total: 3 },
    ]);
  });

  test('are never too many for a chart', () => {
    const days = { DAY: 1, WEEK: 7, MONTH: 30, QUARTER: 91, YEAR: 365 };
    for (const months of [0, 1, 3, 15, 24, 120, 480])
      expect((months * 31) / days[intervalFor(months)]).toBeLessThan(170);
  });
});
