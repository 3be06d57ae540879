import { QuoteType } from '../../model/claim.js';
import { PartyKind } from '../../model/party.js';
import { articleOf } from '../article.js';
import { oneProblem, quoted } from '../problem.js';
import { dayOf, usableMetadata } from '../told-metadata.js';
import { placesOf, type ColumnMap, type Field } from './columns.js';
import { listOf } from './schema-org.js';
import type { Found, ReadingOptions } from './reader.js';
import type { ToldParty, ToldPiece } from './told.js';

/** Reads one row of a table. */
export type RowReader = (values: readonly unknown[], place: string) => Found | ToldPiece;

/**
 * A reader of rows with these columns: a row is an article where a column holds texts, and one quotation in the article
 * of its address where a column holds those.
 * @throws DocumentError where neither is known, and where a column is named that is not there.
 */
export function rowReader(columns: readonly string[], { columns: map, textLimit }: ReadingOptions): RowReader {
  const places = placesOf(columns, map);
  check(columns, places, map);
  const valuesOf = (values: readonly unknown[]) => (field: Field) => values[places.get(field) ?? -1];
  if (places.has('text'))
    return (values, place) => {
      const value = valuesOf(values);
      const text = value('text');
      if (typeof text !== 'string' || text.trim() === '')
        return { kind: 'skipped', place, why: 'a row without a text' };
      return {
        kind: 'text',
        place,
        article: articleOf(text.trim(), usableMetadata(metadataOf(value)), null, textLimit),
      };
    };
  return (values, place) => quotationOf(valuesOf(values), place);
}

function check(columns: readonly string[], places: ReadonlyMap<Field, number>, map: ColumnMap): void {
  const there = columns
    .slice(0, 20)
    .map((column) => quoted(column))
    .join(', ');
  for (const [field, place] of places)
    if (place < 0)
      throw oneProblem(`there is no column “${map.get(field) ?? ''}” for ${field}`, { remedy: `there are ${there}` });
  if (places.has('text') || (places.has('quote') && places.has('url'))) return;
  const remedy = `say which with --map, as --map text=NAME, or --map quote=NAME,url=NAME; there are ${there}`;
  throw oneProblem('no column is known to hold texts, nor quotations with an address', { remedy });
}

type Value = (field: Field) => unknown;

function metadataOf(value: Value) {
  const authors = value('authors');
  return {
    title: value('title'),
    url: value('url'),
    publisher: value('publisher'),
    authors: typeof authors === 'string' ? authors.split(/;|\|/u) : authors,
    date: value('date'),
    language: value('language'),
  };
}

function quotationOf(value: Value, place: string): Found | ToldPiece {
  const text = value('quote');
  if (typeof text !== 'string' || text.trim() === '')
    return { kind: 'skipped', place, why: 'a row without a quotation' };
  const metadata = usableMetadata(metadataOf(value));
  if (metadata.url === undefined) throw oneProblem('it has no web address that tells which article it is in');
  const cue = value('cue');
  const claim = {
    text,
    quoteType: QuoteType.DIRECT,
    speakers: partiesIn(value('speaker')),
    about: partiesIn(value('about')),
    cue: typeof cue === 'string' && cue.trim() !== '' ? cue.trim() : null,
    saidOn: dayOf(value('saidOn')),
  };
  return { kind: 'told', article: metadata, claim };
}

/** Names parted by semicolons; a table does not say who is a person. */
function partiesIn(value: unknown): ToldParty[] {
  const names = typeof value === 'string' ? value.split(/;|\|/u) : listOf(value);
  return names
    .filter((name): name is string => typeof name === 'string' && name.trim() !== '')
    .map((name) => ({ name: name.trim(), kind: PartyKind.PERSON }));
}
