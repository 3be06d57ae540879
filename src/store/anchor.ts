import { nameKey } from '../model/ids.js';
import type { ClaimAnchor } from './cypher/claim.js';
import type { ClaimFilter, PartyFilter } from './filter.js';
import { MOST_IDS, type TextMatches } from './predicate.js';

/** Where to start looking for claims; `names` are ids or keys that the anchor's statement takes. */
export interface Anchor {
  readonly anchor: ClaimAnchor;
  readonly names: readonly string[];
}

/**
 * Chooses the narrowest start that the filter surely implies: ids, found words, an article, a speaker, a target, a topic.
 * The whole filter is still applied after it, so a choice can only cost time, never change the answer.
 */
export function anchorOf(where: ClaimFilter, matches: TextMatches): Anchor {
  const parts = conjuncts(where);
  const first = <Value>(choose: (part: ClaimFilter) => Value | null | undefined): Value | undefined => {
    for (const part of parts) {
      const chosen = choose(part);
      if (chosen != null) return chosen;
    }
    return undefined;
  };
  const id = first((part) => part.id ?? (part.text != null ? fewMatches(part.text, matches) : null));
  if (id) return { anchor: 'id', names: unique(id) };
  return (
    first((part) => part.article?.id && { anchor: 'articleId' as const, names: unique(part.article.id) }) ??
    first((part) =>
      part.article?.url != null ? { anchor: 'articleUrl' as const, names: [part.article.url] } : null,
    ) ??
    first((part) => partyAnchor(part.speaker, 'speakerId', 'speakerName')) ??
    first((part) => partyAnchor(part.about, 'targetId', 'targetName')) ??
    first((part) => part.topic && { anchor: 'topic' as const, names: unique(part.topic.map(nameKey)) }) ?? {
      anchor: 'all',
      names: [],
    }
  );
}

/** Claims with the words of a text; null where that is no narrow start. */
function fewMatches(text: string, matches: TextMatches): readonly string[] | null {
  const found = matches('claimText', text);
  return found.length <= MOST_IDS ? found : null;
}

function partyAnchor(where: PartyFilter | null | undefined, byId: ClaimAnchor, byName: ClaimAnchor): Anchor | null {
  if (where?.id) return { anchor: byId, names: unique(where.id) };
  return where?.name != null && nameKey(where.name) !== '' ? { anchor: byName, names: [nameKey(where.name)] } : null;
}

/** The filters that all have to hold: this one and, at any depth, those of its `and`. */
function conjuncts(where: ClaimFilter): ClaimFilter[] {
  return [where, ...(where.and ?? []).flatMap(conjuncts)];
}

const unique = (values: readonly string[]) => [...new Set(values)];
