import { write } from 'graphology-gexf/browser';
import type { Drawn } from '../canvas/graph.js';
import type { Network } from '../network.js';
import type { Palette } from '../canvas/palette.js';

/** The drawing as GEXF for Gephi, with places, sizes and colours. */
export function gexfOf(graph: Drawn, { parties }: Network, { family, stance }: Palette): string {
  const byId = new Map(parties.map((party) => [party.id, party]));
  return write(graph, {
    version: '1.3',
    formatNode: (id: string, look) => {
      const { kind, says, said } = byId.get(id) ?? { kind: 'OTHER', says: 0, said: 0 };
      return {
        label: look.name,
        attributes: { kind, says, said },
        // Gephi's y goes up, as sigma's does.
        viz: { x: look.x, y: look.y, size: look.size, color: family[look.family as keyof typeof family] },
      };
    },
    formatEdge: (_edge: string, look) => ({
      weight: look.claims,
      attributes: { stance: look.stance, type: 'TALKS_ABOUT' },
      viz: { color: stance[look.stance as keyof typeof stance], thickness: look.size },
    }),
  });
}
