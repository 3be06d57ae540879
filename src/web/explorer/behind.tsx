import type { Asked } from './answer.js';
import { Article } from './article.js';
import type { ViewHistory } from './history.js';
import type { Network } from './network.js';
import { ClaimsPanel } from './panel.js';
import { lookAt } from './selection.js';
import { WayList } from './way-list.js';
import type { Way } from './ways.js';

interface BehindProps extends Pick<ViewHistory, 'view' | 'change'> {
  readonly network: Network;
  readonly ways: Asked<Way[]>;
  readonly edition: number;
  /** The reader changed the graph. */
  onChange(): void;
}

/** What is behind the drawing: an article opened at a claim, the ways between two parties, or the claims. */
export function Behind({ view, change, network, ways, edition, onChange }: BehindProps) {
  const onOpen = (claim: string) => change({ claim });
  const onParty = (id: string) => change(lookAt([id]));
  if (view.claim !== null)
    return (
      <Article
        {...{ edition, onOpen, onParty }}
        claim={view.claim}
        onClose={() => change({ claim: null })}
        onReview={onChange}
      />
    );
  if (view.way !== null) return <WayList {...{ onOpen, onParty }} asked={ways} onClose={() => change({ way: null })} />;
  return <ClaimsPanel {...{ view, change, network, edition, onParty }} />;
}
