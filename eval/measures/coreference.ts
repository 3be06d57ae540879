/** A chain: the mentions of one entity, each known by a key. */
export type Chain<Mention> = ReadonlySet<Mention>;

/** What precision and recall of a metric are made of; they add up over documents. */
export interface Sums {
  readonly recall: readonly [sum: number, of: number];
  readonly precision: readonly [sum: number, of: number];
}

/** The three metrics whose mean F1 is the CoNLL score (Pradhan and others, CoNLL 2012). */
export const METRICS = { MUC: muc, 'B³': bCubed, CEAFφ4: ceaf } as const;

/** Sums over documents. */
export function addSums(all: readonly Sums[]): Sums {
  const total = (key: keyof Sums, place: 0 | 1): number => all.reduce((sum, one) => sum + one[key][place], 0);
  return {
    recall: [total('recall', 0), total('recall', 1)],
    precision: [total('precision', 0), total('precision', 1)],
  };
}

/**
 * MUC (Vilain and others 1995): the share of links between the mentions of a chain that the other side's chains keep.
 */
export function muc<Mention>(key: readonly Chain<Mention>[], response: readonly Chain<Mention>[]): Sums {
  return { recall: keptLinks(key, response), precision: keptLinks(response, key) };
}

function keptLinks<Mention>(chains: readonly Chain<Mention>[], others: readonly Chain<Mention>[]): [number, number] {
  const chainOf = chainByMention(others);
  let kept = 0;
  let all = 0;
  for (const chain of chains) {
    // A mention that the other side does not have is a part by itself.
    const parts = new Set([...chain].map((mention) => chainOf.get(mention) ?? mention));
    kept += chain.size - parts.size;
    all += chain.size - 1;
  }
  return [kept, all];
}

/**
 * B³ (Bagga and Baldwin 1998), the mentions that one side alone has counted as in the reference implementation
 * (Pradhan and others, ACL 2014): for each mention the share of its chain that stands with it on the other side.
 */
export function bCubed<Mention>(key: readonly Chain<Mention>[], response: readonly Chain<Mention>[]): Sums {
  return { recall: keptMentions(key, response), precision: keptMentions(response, key) };
}

function keptMentions<Mention>(chains: readonly Chain<Mention>[], others: readonly Chain<Mention>[]): [number, number] {
  let kept = 0;
  let all = 0;
  for (const chain of chains) {
    all += chain.size;
    for (const other of others) kept += common(chain, other) ** 2 / chain.size;
  }
  return [kept, all];
}

/**
 * Entity-based CEAF with φ4 (Luo 2005): the best one-to-one alignment of chains, each pair weighed with twice what it
 * shares over what both have.
 */
export function ceaf<Mention>(key: readonly Chain<Mention>[], response: readonly Chain<Mention>[]): Sums {
  const weights = key.map((chain) =>
    response.map((other) => (2 * common(chain, other)) / Math.max(1, chain.size + other.size)),
  );
  const similarity = bestAssignment(weights);
  return { recall: [similarity, key.length], precision: [similarity, response.length] };
}

/** The greatest sum of weights with at most one of each row and column (Kuhn and Munkres, with potentials). */
export function bestAssignment(weights: readonly (readonly number[])[]): number {
  const size = Math.max(weights.length, ...weights.map((row) => row.length), 0);
  const cost = (row: number, column: number): number => -(weights[row - 1]?.[column - 1] ?? 0);
  const rowPotential = new Float64Array(size + 1);
  const columnPotential = new Float64Array(size + 1);
  /** The row that has each column; column 0 stands for the row being placed. */
  const rowOf = new Int32Array(size + 1);
  for (let row = 1; row <= size; row += 1) {
    const cameFrom = new Int32Array(size + 1);
    const slack = new Float64Array(size + 1).fill(Infinity);
    const visited = new Uint8Array(size + 1);
    let column = 0;
    rowOf[0] = row;
    do {
      visited[column] = 1;
      const current = rowOf[column] ?? 0;
      let nearest = 0;
      let delta = Infinity;
      for (let next = 1; next <= size; next += 1) {
        if (visited[next]) continue;
        const reduced = cost(current, next) - (rowPotential[current] ?? 0) - (columnPotential[next] ?? 0);
        if (reduced < (slack[next] ?? 0)) {
          slack[next] = reduced;
          cameFrom[next] = column;
        }
        if ((slack[next] ?? 0) < delta) {
          delta = slack[next] ?? 0;
          nearest = next;
        }
      }
      for (let other = 0; other <= size; other += 1) {
        if (visited[other]) {
          const own = rowOf[other] ?? 0;
          rowPotential[own] = (rowPotential[own] ?? 0) + delta;
          columnPotential[other] = (columnPotential[other] ?? 0) - delta;
        } else slack[other] = (slack[other] ?? 0) - delta;
      }
      column = nearest;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      const before = cameFrom[column] ?? 0;
      rowOf[column] = rowOf[before] ?? 0;
      column = before;
    }
  }
  let sum = 0;
  for (let column = 1; column <= size; column += 1) sum -= cost(rowOf[column] ?? 0, column);
  return sum;
}

function chainByMention<Mention>(chains: readonly Chain<Mention>[]): ReadonlyMap<Mention, Chain<Mention>> {
  return new Map(chains.flatMap((chain) => [...chain].map((mention) => [mention, chain] as const)));
}

function common<Mention>(one: Chain<Mention>, other: Chain<Mention>): number {
  let count = 0;
  for (const mention of one) if (other.has(mention)) count += 1;
  return count;
}
