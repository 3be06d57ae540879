import type { ViewHistory } from './history.js';
import type { Network } from './network.js';
import { hide, togglePins } from './selection.js';
import type { Pin } from './view.js';

interface SelectionBarProps extends Pick<ViewHistory, 'view' | 'change'> {
  readonly network: Network;
  placeOf(id: string): Pin | null;
}

/** What can be done with what is selected; the keyboard's way to all that clicks do. */
export function SelectionBar({ view, change, network, placeOf }: SelectionBarProps) {
  const { selected, pins, around, all } = view;
  const [from, to] = selected;
  if (from === undefined) return null;
  const fresh = selected.filter((id) => !around.includes(id));
  const pinned = selected.every((id) => pins.some((pin) => pin.id === id));
  const name = network.parties.find(({ id }) => id === from)?.name ?? 'One party';
  return (
    <div class="selection" role="group" aria-label="What is selected">
      <p>{selected.length === 1 ? name : `${selected.length} parties`}</p>
      <button
        type="button"
        disabled={fresh.length === 0 || (all && !network.truncated)}
        onClick={() => change({ around: [...around, ...fresh] })}
      >
        Expand
      </button>
      {to !== undefined && selected.length === 2 && (
        <button
          type="button"
          onClick={() => change({ way: { from, to }, talk: null, claim: null })}
          title="The way between the two"
        >
          Way
        </button>
      )}
      <button type="button" onClick={() => change(hide(selected))}>
        Hide
      </button>
      <button type="button" aria-pressed={pinned} onClick={() => change(togglePins(selected, placeOf))}>
        {pinned ? 'Unpin' : 'Pin'}
      </button>
      <button
        type="button"
        onClick={() => change({ all: false, around: selected, hidden: [], talk: null, way: null, camera: null })}
      >
        Only this
      </button>
      <button type="button" class="quiet" onClick={() => change({ selected: [], way: null }, 'same')}>
        Clear
      </button>
    </div>
  );
}
