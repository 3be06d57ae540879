import { nameKey } from '../model/ids.js';
import type { ClaimAnchor } from './cypher/claim.js';
import type { ClaimFilter } from './filter.js';
import { MOST_IDS, type TextMatches } from './predicate.js';

/** Where to start looking for claims. */
export interface Anchor {
  readonly anchor: ClaimAnchor;
  /** Ids or keys that the anchor's statement takes. */
  readonly names: readonly string[];
  /** What is still to be asked of claims from there: the filter without a condition that all of them fulfil. */
  readonly rest: ClaimFilter;
}

type Start = (part: ClaimFilter, matches: TextMatches) => Anchor | null;

/**
 * Chooses the narrowest start that the filter surely implies: ids, found words, an article, a speaker, a target, a topic.
 * The whole filter may be applied after it as well, so a choice can only cost time, never change the answer.
 */
export function anchorOf(where: ClaimFilter, matches: TextMatches): Anchor {
  const parts = conjuncts(where);
  for (const start of STARTS)
    for (const part of parts) {
      const found = start(part, matches);
      if (found) return { ...found, rest: withPart(where, part, found.rest) };
    }
  return { anchor: 'all', names: [], rest: where };
}

/** Ways to start from one of the filters that all have to hold, the narrowest first. */
const STARTS: readonly Start[] = [
  ({ id, ...rest }) => (id ? { anchor: 'id', names: unique(id), rest } : null),
  (part, matches) => {
    const found = part.text == null ? null : matches('claimText', part.text);
    return found && found.length <= MOST_IDS ? { anchor: 'id', names: unique(found), rest: part } : null;
  },
  (part) =>
    part.article?.id
      ? { anchor: 'articleId', names: unique(part.article.id), rest: without(part, 'article', 'id') }
      : null,
  (part) =>
    part.article?.url != null
      ? { anchor: 'articleUrl', names: [part.article.url], rest: without(part, 'article', 'url') }
      : null,
  fromParty('speaker', 'speakerId', 'speakerName'),
  fromParty('about', 'targetId', 'targetName'),
  ({ topic, ...rest }) => (topic ? { anchor: 'topic', names: unique(topic.map(nameKey)), rest } : null),
];

function fromParty(end: 'speaker' | 'about', byId: ClaimAnchor, byName: ClaimAnchor): Start {
  return (part) => {
    const { id, name } = part[end] ?? {};
    if (id) return { anchor: byId, names: unique(id), rest: without(part, end, 'id') };
    const key = nameKey(name ?? '');
    return key === '' ? null : { anchor: byName, names: [key], rest: without(part, end, 'name') };
  };
}

/** A filter without what it asks of one of the claim's ends, where that is a single condition. */
function without(part: ClaimFilter, end: 'article' | 'speaker' | 'about', condition: string): ClaimFilter {
  const isMore = Object.entries(part[end] ?? {}).some(([name, value]) => name !== condition && value != null);
  const isOfTarget = end === 'about' && part.stance != null;
  return isMore || isOfTarget ? part : { ...part, [end]: null };
}

/** The filters that all have to hold: this one and, at any depth, those of its `and`. */
function conjuncts(where: ClaimFilter): ClaimFilter[] {
  return [where, ...(where.and ?? []).flatMap(conjuncts)];
}

/** The filter with one of its conjuncts in another's place. */
function withPart(where: ClaimFilter, part: ClaimFilter, other: ClaimFilter): ClaimFilter {
  if (where === part) return other;
  return where.and ? { ...where, and: where.and.map((each) => withPart(each, part, other)) } : where;
}

const unique = (values: readonly string[]) => [...new Set(values)];
