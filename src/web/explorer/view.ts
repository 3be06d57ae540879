import type { QuoteType, Stance } from './operations.js';

/** What narrows the claims that are drawn, counted and listed. An empty list is no condition. */
export interface Filters {
  readonly quoteType: readonly QuoteType[];
  readonly stance: readonly Stance[];
  /** Ids of outlets. */
  readonly publisher: readonly string[];
  /** Names of topics. */
  readonly topic: readonly string[];
  /** From 0 to 1. */
  readonly minConfidence: number;
  /** Leaves out what an editor rejected. */
  readonly unrejected: boolean;
  /** Days, both inclusive. */
  readonly from: string | null;
  readonly to: string | null;
}

/** A party that the reader put in a place, in the coordinates of the layout. */
export interface Pin {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** Who talks about whom, in which way: an edge of the drawing. */
export interface TalkKey {
  readonly source: string;
  readonly target: string;
  readonly stance: Stance;
}

/** Where the reader looks: sigma's camera. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

/** All that the reader chose; the address of the page holds it whole. Ids are of parties unless said otherwise. */
export interface View {
  /** Whether the heaviest parties of the whole graph are drawn. */
  readonly all: boolean;
  /** Whose surroundings are drawn. */
  readonly around: readonly string[];
  readonly selected: readonly string[];
  readonly talk: TalkKey | null;
  /** The two parties whose connection is looked for. */
  readonly way: { readonly from: string; readonly to: string } | null;
  readonly hidden: readonly string[];
  readonly pins: readonly Pin[];
  /** Id of the claim whose article is open. */
  readonly claim: string | null;
  readonly side: Side;
  readonly as: 'drawing' | 'table';
  /** The most parties to draw. */
  readonly limit: number;
  readonly filters: Filters;
  /** Null shows everything. */
  readonly camera: Camera | null;
}

/** Which claims of a single selected party are listed. */
export type Side = 'both' | 'says' | 'said';

const NO_FILTERS: Filters = {
  quoteType: [],
  stance: [],
  publisher: [],
  topic: [],
  minConfidence: 0,
  unrejected: false,
  from: null,
  to: null,
};

export const FIRST_LIMIT = 200;
/** The most that the server draws. */
export const MAX_LIMIT = 2000;

/** What is shown where the address says nothing. */
export const FIRST_VIEW: View = {
  all: true,
  around: [],
  selected: [],
  talk: null,
  way: null,
  hidden: [],
  pins: [],
  claim: null,
  side: 'both',
  as: 'drawing',
  limit: FIRST_LIMIT,
  filters: NO_FILTERS,
  camera: null,
};

/** The view without its filters. */
export function unfiltered(view: View): View {
  return { ...view, filters: NO_FILTERS };
}

/** Whether anything is filtered. */
export function isFiltered({ filters }: View): boolean {
  return JSON.stringify(filters) !== JSON.stringify(NO_FILTERS);
}

const STANCES: readonly string[] = ['NEGATIVE', 'MIXED', 'NEUTRAL', 'POSITIVE'] satisfies Stance[];
const QUOTE_TYPES: readonly string[] = ['DIRECT', 'MIXED', 'INDIRECT'] satisfies QuoteType[];
const ID = /^(?:act|org|clm)_[0-9a-f]+$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The fragment of an address, without `#`, that `readView` makes the view of again. A fragment and no query: the
 * server need not know what somebody looks at, and a long selection is no too long request.
 */
export function writeView(view: View): string {
  const { filters } = view;
  const words = new URLSearchParams();
  const each = (name: string, values: readonly string[]) => values.forEach((value) => words.append(name, value));
  if (view.all && view.around.length > 0) words.set('all', 'yes');
  each('around', view.around);
  each('selected', view.selected);
  if (view.talk !== null) words.set('talk', [view.talk.source, view.talk.target, view.talk.stance].join('*'));
  if (view.way !== null) words.set('way', [view.way.from, view.way.to].join('*'));
  each('hide', view.hidden);
  each(
    'pin',
    view.pins.map(({ id, x, y }) => [id, x, y].join('*')),
  );
  if (view.claim !== null) words.set('claim', view.claim);
  if (view.side !== 'both') words.set('side', view.side);
  if (view.as !== 'drawing') words.set('as', view.as);
  if (view.limit !== FIRST_LIMIT) words.set('limit', String(view.limit));
  each('quote', filters.quoteType);
  each('stance', filters.stance);
  each('publisher', filters.publisher);
  each('topic', filters.topic);
  if (filters.minConfidence > 0) words.set('sure', String(filters.minConfidence));
  if (filters.unrejected) words.set('rejected', 'no');
  if (filters.from !== null) words.set('from', filters.from);
  if (filters.to !== null) words.set('to', filters.to);
  if (view.camera !== null) words.set('camera', [view.camera.x, view.camera.y, view.camera.ratio].join('*'));
  return words.toString();
}

/** The view of a fragment. Addresses come from anywhere: what in it cannot be meant is left out. */
export function readView(fragment: string): View {
  const words = new URLSearchParams(fragment);
  const ids = (name: string) => distinct(words.getAll(name).filter((value) => ID.test(value)));
  const day = (name: string) => words.getAll(name).find((value) => DAY.test(value)) ?? null;
  const claim = words.get('claim') ?? '';
  const side = words.get('side');
  const around = ids('around');
  return {
    all: around.length === 0 || words.get('all') === 'yes',
    around,
    selected: ids('selected'),
    talk: talkOf(words.get('talk')),
    way: wayOf(words.get('way')),
    hidden: ids('hide'),
    pins: words.getAll('pin').flatMap(pinOf),
    claim: ID.test(claim) ? claim : null,
    side: side === 'says' || side === 'said' ? side : 'both',
    as: words.get('as') === 'table' ? 'table' : 'drawing',
    limit: limitOf(words.get('limit')),
    filters: {
      quoteType: distinct(words.getAll('quote').filter((value) => QUOTE_TYPES.includes(value))) as QuoteType[],
      stance: distinct(words.getAll('stance').filter((value) => STANCES.includes(value))) as Stance[],
      publisher: ids('publisher'),
      topic: distinct(words.getAll('topic').filter((value) => value !== '')),
      minConfidence: Math.min(1, Math.max(0, Number(words.get('sure')) || 0)),
      unrejected: words.get('rejected') === 'no',
      from: day('from'),
      to: day('to'),
    },
    camera: cameraOf(words.get('camera')),
  };
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}

function talkOf(text: string | null): TalkKey | null {
  const [source = '', target = '', stance = ''] = text?.split('*') ?? [];
  return ID.test(source) && ID.test(target) && STANCES.includes(stance)
    ? { source, target, stance: stance as Stance }
    : null;
}

function wayOf(text: string | null): View['way'] {
  const [from = '', to = ''] = text?.split('*') ?? [];
  return ID.test(from) && ID.test(to) ? { from, to } : null;
}

function pinOf(text: string): Pin[] {
  const [id = '', ...numbers] = text.split('*');
  const [x, y] = numbers.map(Number);
  return ID.test(id) && isFiniteNumber(x) && isFiniteNumber(y) ? [{ id, x, y }] : [];
}

function cameraOf(text: string | null): Camera | null {
  const [x, y, ratio] = text?.split('*').map(Number) ?? [];
  return isFiniteNumber(x) && isFiniteNumber(y) && isFiniteNumber(ratio) && ratio > 0 ? { x, y, ratio } : null;
}

function limitOf(text: string | null): number {
  const limit = Number(text);
  return Number.isInteger(limit) && limit >= 1 ? Math.min(limit, MAX_LIMIT) : FIRST_LIMIT;
}

function isFiniteNumber(value: number | undefined): value is number {
  return value !== undefined && Number.isFinite(value);
}
