/** Things that are one with each other, directly or by way of others. */
export class Groups {
  readonly #parents = new Map<string, string>();

  /** Makes one of the groups of both. */
  join(one: string, other: string): void {
    const [a, b] = [this.#rootOf(one), this.#rootOf(other)];
    if (a !== b) this.#parents.set(a, b);
  }

  /** Whether both are in one group. */
  areOne(one: string, other: string): boolean {
    return this.#rootOf(one) === this.#rootOf(other);
  }

  /** The groups, each sorted; of what was joined with anything, itself included. */
  all(): string[][] {
    const groups = new Map<string, string[]>();
    for (const id of [...this.#parents.keys()].sort()) {
      const root = this.#rootOf(id);
      const group = groups.get(root);
      if (group) group.push(id);
      else groups.set(root, [id]);
    }
    return [...groups.values()];
  }

  #rootOf(id: string): string {
    let root = id;
    for (let parent = this.#parents.get(root) ?? root; parent !== root; parent = this.#parents.get(root) ?? root)
      root = parent;
    this.#parents.set(id, root);
    return root;
  }
}
