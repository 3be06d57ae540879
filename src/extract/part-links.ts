import type { PartLink, RoleSpan } from './tagging.js';

/**
 * A tagger's links between parts that have been mended since: a part is known again by its words, and one that was
 * joined from several belongs where most of its words do.
 */
export class PartLinks {
  private readonly headOf = new Map<number, RoleSpan>();
  private readonly partAt = new Map<number, RoleSpan>();

  constructor(spans: readonly RoleSpan[], links: readonly PartLink[]) {
    // Without links nothing is ever looked up.
    if (links.length === 0) return;
    for (const { part, head } of links) {
      for (let word = part.from; word < part.to; word += 1) this.headOf.set(word, head);
    }
    for (const span of spans) {
      if (span.role === 'content') continue;
      for (let word = span.from; word < span.to; word += 1) this.partAt.set(word, span);
    }
  }

  /** What a part belongs to: a content's cue, a cue's source; undefined where the tagger leaves it open. */
  head({ role, from, to }: RoleSpan): RoleSpan | undefined {
    const votes = new Map<RoleSpan, number>();
    for (let word = from; word < to; word += 1) {
      const head = this.headOf.get(word);
      if (head) votes.set(head, (votes.get(head) ?? 0) + 1);
    }
    const [best] = [...votes].sort(([, a], [, b]) => b - a);
    return best && this.mended(best[0], role === 'content' ? 'cue' : 'source');
  }

  private mended(head: RoleSpan, role: RoleSpan['role']): RoleSpan | undefined {
    for (let word = head.from; word < head.to; word += 1) {
      const part = this.partAt.get(word);
      if (part?.role === role) return part;
    }
    return undefined;
  }
}
