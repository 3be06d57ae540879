/** A client as an analyst’s own program would have it: generated types, urql with its document cache, cursors. */
import { cacheExchange, Client, fetchExchange, type OperationResult } from '@urql/core';
import { useFragment } from './generated/fragment-masking.js';
import {
  CardFragmentDoc,
  CardsDocument,
  ClaimsBackwardsDocument,
  ClaimsForwardsDocument,
  SaidFragmentDoc,
  type ClaimsBackwardsQuery,
  type ClaimsForwardsQuery,
  type PartyFilter,
} from './generated/graphql.js';

export function connect(url: string) {
  const client = new Client({
    url: `${url}/graphql`,
    preferGetMethod: false,
    exchanges: [cacheExchange, fetchExchange],
  });

  return {
    /** Every claim from the oldest on, with the length that the server says the list has. */
    async claimsForwards(size: number) {
      const claims: string[] = [];
      let after: string | null = null;
      let total = 0;
      do {
        const { claims: page }: ClaimsForwardsQuery = answerOf(
          await client.query(ClaimsForwardsDocument, { size, after }),
        );
        claims.push(...page.edges.map((edge) => useFragment(SaidFragmentDoc, edge.node).id));
        total = page.totalCount;
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after !== null);
      return { claims, total };
    },

    /** The same claims in the same order, read from the newest. */
    async claimsBackwards(size: number) {
      const claims: string[] = [];
      let before: string | null = null;
      do {
        const { claims: page }: ClaimsBackwardsQuery = answerOf(
          await client.query(ClaimsBackwardsDocument, { size, before }),
        );
        claims.unshift(...page.nodes.map((node) => useFragment(SaidFragmentDoc, node).id));
        before = page.pageInfo.hasPreviousPage ? page.pageInfo.startCursor : null;
      } while (before !== null);
      return claims;
    },

    /** A line for each party that fits, by name: `Ada Okafor (PERSON) – envoy of The League`. */
    async cards(where: PartyFilter) {
      const { parties } = answerOf(await client.query(CardsDocument, { where }));
      return useFragment(CardFragmentDoc, parties.nodes).map((party) => {
        const others =
          party.__typename === 'Actor'
            ? party.affiliations.edges.map(({ role, node }) => `${role ?? 'member'} of ${node.name}`)
            : party.members.nodes.map(({ name }) => name);
        return [`${party.name} (${party.kind})`, ...others].join(' – ');
      });
    },
  };
}

function answerOf<Data>({ data, error }: OperationResult<Data>): Data {
  if (error !== undefined) throw error;
  if (data === undefined) throw new Error('Nothing came.');
  return data;
}

/** What a program could get wrong does not compile. */
export function mistakes(client: Client) {
  // @ts-expect-error There is no such kind of party.
  void client.query(CardsDocument, { where: { kind: ['PLANET'] } });
  // @ts-expect-error The size of a page is a number.
  void client.query(ClaimsForwardsDocument, { size: 'ten' });
  return client.query(ClaimsForwardsDocument, { size: 10 }).then(({ data }) => {
    // @ts-expect-error The cursor of an empty page is null.
    const cursor: string | undefined = data?.claims.pageInfo.endCursor;
    return cursor;
  });
}
