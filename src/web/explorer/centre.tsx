import { useState, type MutableRef } from 'preact/hooks';
import type { Asked } from './answer.js';
import type { Stage } from './canvas/stage.js';
import { Drawing } from './drawing.js';
import type { ViewHistory } from './history.js';
import { Legend } from './legend.js';
import type { Network } from './network.js';
import { Waiting } from './notices.js';
import type { Period } from './periods.js';
import { lookAt, toggleSelected } from './selection.js';
import { SelectionBar } from './selection-bar.js';
import { State, Sums } from './state.js';
import { Tables } from './table.js';
import { Timeline } from './timeline.js';
import { Tools } from './tools.js';
import type { Link } from './ways.js';

interface CentreProps extends Pick<ViewHistory, 'view' | 'change'> {
  readonly drawn: Asked<Network>;
  /** What of it is not hidden. */
  readonly network: Network;
  readonly links: readonly Link[];
  readonly timeline: Asked<Period[]>;
  readonly stage: MutableRef<Stage | null>;
  onPaste(): void;
}

/** The drawing, or the tables in its place, with its tools; below it the timeline. */
export function Centre({ view, change, drawn, network, links, timeline, stage, onPaste }: CentreProps) {
  const [boxing, setBoxing] = useState(false);
  const asTable = view.as === 'table';
  const isScoped = view.selected.length > 0 || view.talk !== null || !view.all;
  return (
    <div class="centre">
      <div class="bar">
        <div class="as" role="group" aria-label="Show as">
          <button type="button" aria-pressed={!asTable} onClick={() => change({ as: 'drawing' }, 'same')}>
            Drawing
          </button>
          <button type="button" aria-pressed={asTable} onClick={() => change({ as: 'table' }, 'same')}>
            Table
          </button>
        </div>
        <SelectionBar {...{ view, change, network }} placeOf={(id) => stage.current?.placeOf(id) ?? null} />
        {!asTable && <Tools {...{ change, stage, boxing }} onBoxing={setBoxing} />}
      </div>
      <div class="sheet" aria-busy={drawn.state !== 'here'}>
        <Drawing {...{ view, change, network, links, stage, boxing }} onBoxing={setBoxing} />
        {asTable && (
          <Tables
            network={network}
            periods={timeline.data ?? []}
            selected={view.selected}
            onToggle={(id) => change(toggleSelected(id), 'same')}
            onParty={(id) => change(lookAt([id]))}
            onTalk={({ source, target, stance }) =>
              change({ talk: { source, target, stance }, selected: [], way: null, claim: null }, 'same')
            }
          />
        )}
        <div class="says">
          <Waiting asked={drawn} what="the drawing" />
          {drawn.state === 'here' && drawn.data !== null && (
            <State {...{ view, change, onPaste }} network={drawn.data} />
          )}
        </div>
      </div>
      <div class="foot">
        <Sums {...{ view, change, network }} />
        <Legend />
      </div>
      <Timeline
        asked={timeline}
        filters={view.filters}
        whose={isScoped ? 'The claims listed' : 'All claims'}
        onPeriod={(period) => change(({ filters }) => ({ filters: { ...filters, ...period } }))}
      />
    </div>
  );
}
