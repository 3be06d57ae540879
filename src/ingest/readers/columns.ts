import { BadInputError } from '../../errors.js';

/** What a column of a table can be. */
export const FIELDS = [
  'title',
  'url',
  'publisher',
  'authors',
  'date',
  'language',
  'text',
  'quote',
  'speaker',
  'about',
  'cue',
  'saidOn',
] as const;
export type Field = (typeof FIELDS)[number];

/** Which column is what: what a person says outright; the rest is taken by their names. */
export type ColumnMap = ReadonlyMap<Field, string>;

/** Names, without case, spaces and signs, that columns of each kind go by. */
const USUAL: Readonly<Record<Field, readonly string[]>> = {
  title: ['title', 'headline'],
  url: ['url', 'link', 'weburl', 'articleurl'],
  publisher: ['publisher', 'publication', 'source', 'outlet', 'sitename'],
  authors: ['authors', 'author', 'byline', 'by'],
  date: [
    'date',
    'publishedon',
    'published',
    'publishedat',
    'publishdate',
    'publicationdate',
    'datepublished',
    'pubdate',
  ],
  language: ['language', 'lang'],
  text: ['text', 'content', 'body', 'fulltext', 'articletext', 'article', 'maintext'],
  quote: ['quote', 'quotation', 'claim', 'statement'],
  speaker: ['speaker', 'speakers', 'saidby'],
  about: ['about', 'target'],
  cue: ['cue', 'verb'],
  saidOn: ['saidon', 'datesaid'],
};

/**
 * Reads `title=headline,text=body`.
 * @throws BadInputError for what is not of this form and for unknown fields.
 */
export function columnMapOf(written: string): ColumnMap {
  const pairs = written.split(',').map((pair): [Field, string] => {
    const [field = '', ...column] = pair.split('=');
    const known = FIELDS.find((each) => each === field.trim());
    const name = column.join('=').trim();
    if (known === undefined) throw new BadInputError(`“${field.trim()}” is no field; fields are ${FIELDS.join(', ')}.`);
    if (name === '') throw new BadInputError(`“${pair}” names no column; write ${known}=NAME OF THE COLUMN.`);
    return [known, name];
  });
  return new Map(pairs);
}

/** Where in a table's columns each field is; -1 for one that is mapped to a column that is not there. */
export function placesOf(columns: readonly string[], map: ColumnMap): Map<Field, number> {
  const keys = columns.map(keyOf);
  const places = new Map<Field, number>();
  for (const field of FIELDS) {
    const told = map.get(field);
    const place = told === undefined ? keys.findIndex((key) => USUAL[field].includes(key)) : columns.indexOf(told);
    if (place >= 0 || told !== undefined) places.set(field, place);
  }
  return places;
}

function keyOf(column: string): string {
  return column.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
