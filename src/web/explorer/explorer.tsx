import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useAnswer } from './answer.js';
import { ask } from './api.js';
import { Behind } from './behind.js';
import type { Stage } from './canvas/stage.js';
import { Centre } from './centre.js';
import { ExportMenu } from './export/menu.js';
import { FilterPanel } from './filters.js';
import { useViewHistory } from './history.js';
import { useLatest } from './latest.js';
import { fetchNetwork, without, type Network } from './network.js';
import { MonthsDocument, TimelineDocument, WaysDocument } from './operations.js';
import { Paste } from './paste.js';
import { intervalFor, periodsOf } from './periods.js';
import { lookAt } from './selection.js';
import { Top } from './top.js';
import type { View } from './view.js';
import { linksOf, partiesOn } from './ways.js';
import { claimsWhere } from './where.js';

const NOTHING: Network = { parties: [], talks: [], truncated: false, empty: false };

/** The whole page: what the reader looks at is in its address, what is drawn and listed follows from that. */
export function Explorer() {
  const { view, change, undo, redo } = useViewHistory();
  /** Counts how often the reader changed the graph, so that what is shown is asked for anew. */
  const [edition, setEdition] = useState(0);
  const [pasting, setPasting] = useState(false);
  const stage = useRef<Stage | null>(null);
  const onChange = () => setEdition((count) => count + 1);
  const onPaste = () => setPasting(true);

  const ways = useWays(view, edition);
  const found = view.way === null ? null : ways.data;
  const links = useMemo(() => linksOf(found ?? []), [found]);
  const onWay = partiesOn(found ?? []);
  const drawn = useAnswer(
    JSON.stringify([edition, view.all, view.around, view.limit, view.filters, onWay]),
    (signal) => fetchNetwork(view, onWay, signal),
    // What the page is for is asked first.
    useLayoutEffect,
  );
  const network = useMemo(() => without(drawn.data ?? NOTHING, view.hidden), [drawn.data, view.hidden.join()]);
  const timeline = useTimeline(view, edition);
  useUndoKeys(undo, redo);

  return (
    <>
      <Top {...{ change, undo, redo, onPaste }}>
        <ExportMenu network={network} claims={claimsWhere(view)} stage={() => stage.current} />
      </Top>
      <main class="desk">
        <aside class="left" aria-label="Filters">
          <FilterPanel {...{ view, change, edition }} />
        </aside>
        <Centre {...{ view, change, drawn, network, links, timeline, stage, onPaste }} />
        <aside class="right" aria-label="What is behind it">
          <Behind {...{ view, change, network, ways, edition, onChange }} />
        </aside>
      </main>
      {pasting && (
        <Paste onClose={() => setPasting(false)} onChange={onChange} onShow={(parties) => change(lookAt(parties))} />
      )}
    </>
  );
}

/** The ways between the two parties of the view. */
function useWays({ way }: View, edition: number) {
  return useAnswer(way === null ? null : `${edition} ${way.from} ${way.to}`, async (signal) => {
    const { paths } = await ask(WaysDocument, { from: way?.from ?? '', to: way?.to ?? '' }, signal);
    return paths;
  });
}

/** The claims listed, over time; months first, to choose the interval that makes a legible chart. */
function useTimeline(view: View, edition: number) {
  const where = claimsWhere(view, ['period']);
  return useAnswer(`${edition} ${JSON.stringify(where)}`, async (signal) => {
    const months = await ask(MonthsDocument, { where }, signal);
    const interval = intervalFor(months.timeline.length);
    const { timeline } = await ask(TimelineDocument, { where, interval }, signal);
    return periodsOf(timeline, interval);
  });
}

/** Ctrl-Z and Ctrl-Shift-Z, but where text is typed. */
function useUndoKeys(undo: (() => void) | null, redo: (() => void) | null): void {
  const latest = useLatest({ undo, redo });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.matches('input:not([type=checkbox]), textarea');
      if (typing || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
      event.preventDefault();
      const step = event.shiftKey ? latest.current.redo : latest.current.undo;
      step?.();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
}
