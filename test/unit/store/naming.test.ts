import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { PartyKind } from '../../../src/model/party.js';
import { nameOf } from '../../../src/store/naming.js';
import { tallyOf } from '../../../src/store/tally.js';

const telling = (name: string, aliases: string[] = [], kind = PartyKind.OTHER, description: string | null = null) => ({
  ...{ name, aliases, kind, description, wikidataId: null },
});

describe('a party’s name', () => {
  test('is the form told most often, the others are aliases', () => {
    const naming = nameOf(tallyOf([telling('Taliban'), telling('The Taliban'), telling('Taliban', ['TB'])]), null);
    expect(naming).toMatchObject({ name: 'Taliban', aliases: ['TB', 'The Taliban'] });
  });

  test('is the editor’s where an editor gives one', () => {
    const naming = nameOf(
      tallyOf([telling('Taliban'), telling('Taliban')]),
      telling('The Taliban', [], PartyKind.ARMED_GROUP, 'insurgents'),
    );
    expect(naming).toMatchObject({
      name: 'The Taliban',
      kind: 'ARMED_GROUP',
      description: 'insurgents',
      aliases: ['Taliban'],
    });
  });

  test('does not depend on the order in which articles came', () => {
    const told = fc.record({
      name: fc.constantFrom('A', 'The A', 'a', 'Á'),
      aliases: fc.subarray(['x', 'y', 'A']),
      kind: fc.constantFrom(...Object.values(PartyKind)),
      description: fc.constantFrom(null, 'one', 'two'),
      wikidataId: fc.constantFrom(null, 'Q1'),
    });
    const shuffled = fc
      .array(told, { minLength: 1 })
      .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(
      fc.property(shuffled, ([one, other]) => expect(nameOf(tallyOf(one), null)).toEqual(nameOf(tallyOf(other), null))),
    );
  });
});
