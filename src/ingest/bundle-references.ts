import type { BundleActor, BundleArticle, BundleClaim, BundleOrganization } from './bundle-format.js';
import type { Bundle, Item } from './bundle.js';
import { PartyKind } from '../model/party.js';
import { keyOf, normalUrl } from './identity.js';
import { documentError, placeIn, quoted, type Problem } from './problem.js';

/** A party of a bundle, actor or organization. */
export interface BundleParty {
  readonly item: Item<BundleActor | BundleOrganization>;
  readonly kind: PartyKind;
  readonly isActor: boolean;
}

/** A bundle whose references all lead to something of it. */
export interface LinkedBundle {
  readonly bundle: Bundle;
  readonly parties: readonly BundleParty[];
  /** The party that a reference of the bundle means. */
  readonly party: (reference: string) => BundleParty;
  /** Where in `bundle.article` the article is that a reference means. */
  readonly article: (reference: string) => number;
  /** Where in `bundle.claim` the claim is that a reference means. */
  readonly claim: (reference: string) => number;
}

/** The parties that a bundle lists. */
export interface ListedParties {
  readonly parties: readonly BundleParty[];
  readonly names: Directory<BundleParty>;
  readonly problems: readonly Problem[];
}

export function listedParties(bundle: Bundle): ListedParties {
  const problems: Problem[] = [];
  const parties = partiesOf(bundle);
  return { parties, names: partyDirectory(parties, problems), problems };
}

/**
 * Looks up every reference of a bundle, or of the part of one whose parties are `listed`.
 * @throws DocumentError with all references that lead to nothing or to more than one thing.
 */
export function linkBundle(bundle: Bundle, listed = listedParties(bundle)): LinkedBundle {
  const problems: Problem[] = [...listed.problems];
  const { parties, names } = listed;
  const articles = articleDirectory(bundle.article, problems);
  const claims = new Directory<number>('claim', 'give it a “ref”');
  bundle.claim.forEach(
    ({ value, place }, index) => value.ref !== undefined && claims.add(value.ref, index, place, problems),
  );
  const linked: LinkedBundle = {
    bundle,
    parties,
    party: (reference) => names.get(reference),
    article: (reference) => articles.get(reference),
    claim: (reference) => claims.get(reference),
  };
  for (const item of bundle.article) checkArticle(item, problems);
  for (const item of bundle.claim) checkClaim(item, { names, articles, claims }, problems);
  bundle.affiliation.forEach(({ place, value }) => {
    names.check(value.actor, placeIn(place, '/actor'), problems, (party) => party.isActor || 'is an organization');
    names.check(
      value.organization,
      placeIn(place, '/organization'),
      problems,
      (party) => !party.isActor || 'is an actor',
    );
    if (value.article !== undefined) articles.check(value.article, placeIn(place, '/article'), problems);
  });
  // What is told within what can only be followed once it is known to lead somewhere.
  if (problems.length === 0) problems.push(...withinProblems(linked));
  if (problems.length > 0) throw documentError(problems);
  return linked;
}

function partiesOf(bundle: Bundle): BundleParty[] {
  const actors = bundle.actor.map((item) => ({ item, kind: item.value.kind ?? PartyKind.PERSON, isActor: true }));
  const organizations = bundle.organization.map((item) => ({
    item,
    kind: item.value.kind ?? PartyKind.OTHER,
    isActor: false,
  }));
  return [...actors, ...organizations] as BundleParty[];
}

function partyDirectory(parties: readonly BundleParty[], problems: Problem[]): Directory<BundleParty> {
  const directory = new Directory<BundleParty>('party', 'list it under actors or organizations', keyOf);
  for (const party of parties) {
    const { ref, name, aliases = [] } = party.item.value;
    if (ref !== undefined) directory.add(ref, party, party.item.place, problems);
    for (const spelling of [name, ...aliases]) directory.addName(spelling, party);
  }
  return directory;
}

function articleDirectory(articles: Bundle['article'], problems: Problem[]): Directory<number> {
  const directory = new Directory<number>('article', 'list it under articles');
  articles.forEach(({ value, place }: Item<BundleArticle>, index) => {
    if (value.ref !== undefined) directory.add(value.ref, index, place, problems);
    if (value.url === undefined) return;
    directory.add(normalUrl(value.url), index, place, problems);
    directory.addName(value.url, index);
  });
  return directory;
}

/** What an article needs beyond what its schema can say. */
function checkArticle({ place, value }: Item<BundleArticle>, problems: Problem[]): void {
  const tell = (what: string, remedy: string): number => problems.push({ place, what, remedy });
  if (value.text !== undefined && value.textFile !== undefined)
    tell('it has both “text” and “textFile”', 'take one out');
  value.appearances?.forEach(({ url, textDigest }, index) => {
    if (url !== undefined || textDigest !== undefined) return;
    const what = 'nothing tells where it appeared';
    problems.push({ place: placeIn(place, `/appearances/${index}`), what, remedy: 'give it its “url”' });
  });
  if (hasText(value)) return;
  if (value.url === undefined) tell('nothing identifies it', 'give it a “url”, a “text” or a “textFile”');
  if (value.title === undefined) tell('it has neither a text nor a “title”', 'give it a “title”');
}

function hasText({ text, textFile }: BundleArticle): boolean {
  return text !== undefined || textFile !== undefined;
}

interface Directories {
  readonly names: Directory<BundleParty>;
  readonly articles: Directory<number>;
  readonly claims: Directory<number>;
}

function checkClaim(
  { place, value }: Item<BundleClaim>,
  { names, articles, claims }: Directories,
  problems: Problem[],
): void {
  articles.check(value.article, placeIn(place, '/article'), problems);
  checkWords(place, value, problems);
  for (const speaker of value.speakers ?? []) names.check(speaker, placeIn(place, '/speakers'), problems);
  for (const { party } of value.about ?? []) names.check(party, placeIn(place, '/about'), problems);
  if (value.addressee !== undefined) names.check(value.addressee, placeIn(place, '/addressee'), problems);
  if (value.within !== undefined) claims.check(value.within, placeIn(place, '/within'), problems);
}

function checkWords(place: string, { text, quote, content }: BundleClaim, problems: Problem[]): void {
  if (text ?? quote ?? content) return;
  problems.push({ place, what: 'nothing tells what was said', remedy: 'give it “content”, “quote” or “text”' });
}

/** A claim is told within one of its own article, and in the end within none. */
function withinProblems({ bundle, article, claim }: LinkedBundle): Problem[] {
  const containers = bundle.claim.map(({ value }) => (value.within === undefined ? null : claim(value.within)));
  const circular = circlesOf(containers);
  return bundle.claim.flatMap(({ place, value }, index) => {
    const container = bundle.claim[containers[index] ?? -1];
    const tell = (what: string): Problem[] => [
      { place: placeIn(place, '/within'), what: `${quoted(value.within)} ${what}`, remedy: null },
    ];
    if (container && article(container.value.article) !== article(value.article)) return tell('is of another article');
    return circular.has(index) ? tell('is itself told within this claim') : [];
  });
}

/** One index of each circle that following the containers leads into. Each is followed once. */
function circlesOf(containers: readonly (number | null)[]): Set<number> {
  const walks = new Map<number, number>();
  const circles = new Set<number>();
  containers.forEach((_, start) => {
    let index: number | null = start;
    while (index !== null && !walks.has(index)) {
      walks.set(index, start);
      index = containers[index] ?? null;
    }
    if (index !== null && walks.get(index) === start) circles.add(index);
  });
  return circles;
}

/** Things by reference: by a ref of the editor's, which is one thing's own, else by a name, which may be several's. */
export class Directory<Thing> {
  readonly #refs = new Map<string, Thing>();
  readonly #names = new Map<string, Set<Thing>>();

  constructor(
    readonly what: string,
    readonly remedy: string,
    readonly key: (name: string) => string = (name) => name,
  ) {}

  add(ref: string, thing: Thing, place: string, problems: Problem[]): void {
    if (this.#refs.has(ref))
      problems.push({ place, what: `there are two ${this.what} items ${quoted(ref)}`, remedy: 'rename one' });
    else this.#refs.set(ref, thing);
  }

  addName(name: string, thing: Thing): void {
    const key = this.key(name);
    const things = this.#names.get(key) ?? new Set();
    this.#names.set(key, things.add(thing));
  }

  check(
    reference: string,
    place: string,
    problems: Problem[],
    fits: (thing: Thing) => true | string = () => true,
  ): void {
    const things = this.#find(reference);
    const [thing] = things;
    if (thing === undefined) {
      problems.push({ place, what: `there is no ${this.what} ${quoted(reference)}`, remedy: this.remedy });
    } else if (things.length > 1) {
      const what = `${quoted(reference)} fits ${things.length} ${this.what} items`;
      problems.push({ place, what, remedy: 'give each a “ref” and use that' });
    } else {
      const fit = fits(thing);
      if (fit !== true) problems.push({ place, what: `${quoted(reference)} ${fit}`, remedy: null });
    }
  }

  /** The one thing that is meant, or null. */
  find(reference: string): Thing | null {
    const [thing, ...others] = this.#find(reference);
    return others.length === 0 ? (thing ?? null) : null;
  }

  /** What was checked before. */
  get(reference: string): Thing {
    const [thing] = this.#find(reference);
    if (thing === undefined) throw new RangeError(`unchecked reference ${reference}`);
    return thing;
  }

  #find(reference: string): Thing[] {
    const own = this.#refs.get(reference);
    if (own !== undefined) return [own];
    return [...(this.#names.get(this.key(reference)) ?? [])];
  }
}
