import type { Span } from '../model/claim.js';
import { PartyKind } from '../model/party.js';
import type { AffiliationEdge, PartyInArticle } from '../store/record.js';
import { knownBody } from './gazetteer.js';
import { partyIdOf } from './identity.js';

/** A party to enter: everything of it but the id, which its kind and name make. */
export type NewParty = Omit<PartyInArticle, 'id'>;

/**
 * The parties of one article while its record is made, each once: whoever has the same id is the same party,
 * and what is known of it is put together.
 */
export class PartyTable {
  readonly #articleId: string;
  readonly #parties = new Map<string, PartyInArticle>();

  constructor(articleId: string) {
    this.#articleId = articleId;
  }

  /** Enters a party; answers its id. */
  add(party: NewParty): string {
    const id = partyIdOf(party.kind, party.name, this.#articleId);
    const known = this.#parties.get(id);
    this.#parties.set(
      id,
      known ? together(known, party) : { ...party, id, aliases: namesBut(party.name, party.aliases) },
    );
    return id;
  }

  /** Enters the outlet that publishes the article. */
  addPublisher(name: string): string {
    const nothing = { aliases: [], description: null, mentions: [] };
    return this.add({ name, ...nothing, ...knownBody(PartyKind.OUTLET, [name]) });
  }

  /** Adds places where the article speaks of a party that is here. */
  addMentions(id: string, spans: readonly Span[]): void {
    const party = this.#parties.get(id);
    if (party) this.#parties.set(id, { ...party, mentions: inOrder([...party.mentions, ...spans]) });
  }

  /** All of them, in the order in which they came. */
  all(): PartyInArticle[] {
    return [...this.#parties.values()];
  }
}

function together(known: PartyInArticle, more: NewParty): PartyInArticle {
  const name = more.name.length > known.name.length ? more.name : known.name;
  return {
    id: known.id,
    name,
    aliases: namesBut(name, [...known.aliases, ...more.aliases, known.name, more.name]),
    // What somebody says outright beats what is only known to be some body.
    kind: known.kind === PartyKind.OTHER ? more.kind : known.kind,
    description: known.description ?? more.description,
    wikidataId: known.wikidataId ?? more.wikidataId,
    mentions: inOrder([...known.mentions, ...more.mentions]),
  };
}

function namesBut(name: string, names: readonly string[]): string[] {
  return [...new Set(names)].filter((other) => other !== name);
}

function inOrder(spans: readonly Span[]): Span[] {
  const each = new Map(spans.map((span) => [`${span.start}-${span.end}`, span]));
  return [...each.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Affiliations, each actor and organization and role once. */
export function distinctAffiliations(edges: readonly AffiliationEdge[]): AffiliationEdge[] {
  const each = new Map(edges.map((edge) => [JSON.stringify([edge.actorId, edge.organizationId, edge.role]), edge]));
  return [...each.values()];
}
