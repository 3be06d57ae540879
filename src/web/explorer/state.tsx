import type { ViewHistory } from './history.js';
import type { Network } from './network.js';
import { Notice } from './notices.js';
import { FIRST_VIEW, isFiltered, MAX_LIMIT, unfiltered } from './view.js';
import { counted } from './words.js';

interface StateProps extends Pick<ViewHistory, 'view' | 'change'> {
  readonly network: Network;
  onPaste(): void;
}

/** What there is to say of what is drawn: that there is nothing, or that it was cut short. */
export function State({ network, view, change, onPaste }: StateProps) {
  if (network.empty)
    return (
      <Notice>
        <p>Nothing has been ingested yet.</p>
        <button type="button" onClick={onPaste}>
          Read an article
        </button>
      </Notice>
    );
  if (network.talks.length === 0 && isFiltered(view))
    return (
      <Notice>
        <p>No claim that fits the filters is about anybody here.</p>
        <button type="button" onClick={() => change(unfiltered)}>
          Clear the filters
        </button>
      </Notice>
    );
  if (network.talks.length === 0)
    return (
      <Notice>
        <p>Nobody talks about anybody here.</p>
      </Notice>
    );
  if (!network.truncated) return null;
  return (
    <Notice>
      <p>There is more: only the {counted(network.parties.length, 'heaviest party', 'heaviest parties')} are drawn.</p>
      {view.limit < MAX_LIMIT && (
        <button type="button" onClick={() => change({ limit: Math.min(MAX_LIMIT, view.limit * 2) })}>
          Draw more
        </button>
      )}
    </Notice>
  );
}

/** How much is drawn, and the way back to what is not. */
export function Sums({ network, view, change }: Omit<StateProps, 'onPaste'>) {
  const { parties, talks } = network;
  return (
    <div class="sums">
      <p role="status">{`${counted(parties.length, 'party', 'parties')}, ${counted(talks.length, 'edge')}`}</p>
      {!view.all && (
        <button type="button" class="quiet" onClick={() => change({ ...FIRST_VIEW, filters: view.filters })}>
          Whole graph
        </button>
      )}
      {view.hidden.length > 0 && (
        <button type="button" class="quiet" onClick={() => change({ hidden: [] })}>
          Show {view.hidden.length} hidden
        </button>
      )}
    </div>
  );
}
