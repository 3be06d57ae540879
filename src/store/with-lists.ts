import type { AffiliationRow, Branch, Branched, ClaimRow, Graph, Page, Selected } from './graph.js';

type Reading = Pick<Graph, 'partiesById' | 'articlesById' | 'claimsOf' | 'affiliationsOf'>;

/**
 * Looks nodes up together with the lists that hang from them where no one statement can do both: the lists are read beside
 * the nodes, not after them.
 */
export function withLists(graph: Reading): Pick<Graph, 'partiesById' | 'articlesById'> {
  const beside =
    <Node extends { readonly id: string }>(nodesById: NodesById<Node>): NodesById<Node> =>
    async (ids, selected) => {
      const branches = selected?.branches ?? [];
      if (selected === undefined || branches.length === 0) return nodesById(ids, selected);
      const reading = branches.map((branch) => listsOf(graph, branch, ids, selected));
      const [nodes, ...lists] = await Promise.all([nodesById(ids, selected), ...reading]);
      const withTheirs = ([id, node]: [string, Branched<Node>]): [string, Branched<Node>] => [
        id,
        {
          ...node,
          branches: lists.map((list, index) => {
            if (list === null) return node.branches?.[index] ?? null;
            // They are those of the id that was asked for, which may be one that the node had before.
            return node.id === id ? (list.get(id) ?? EMPTY) : null;
          }),
        },
      ];
      return new Map([...nodes].map(withTheirs));
    };
  return { partiesById: beside(graph.partiesById), articlesById: beside(graph.articlesById) };
}

type NodesById<Node> = (ids: readonly string[], selected?: Selected) => Promise<Map<string, Branched<Node>>>;

const EMPTY: Page<never> = { rows: [], more: false };

/** By node; null for what is no list. */
function listsOf(
  graph: Reading,
  branch: Branch,
  ids: readonly string[],
  { fields }: Selected,
): Promise<ReadonlyMap<string, Page<ClaimRow> | Page<AffiliationRow>>> | null {
  switch (branch.edge) {
    case 'claimCount':
      return null;
    case 'claims':
      return graph.claimsOf(branch.of, ids, {}, branch.order, branch.page, { fields, branches: branch.branches });
    case 'affiliations':
      return graph.affiliationsOf(branch.of, ids, branch.page, { fields, branches: branch.branches });
  }
}
