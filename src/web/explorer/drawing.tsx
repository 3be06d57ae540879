import { useEffect, useRef, useState, type MutableRef } from 'preact/hooks';
import { Stage, type StageEvents } from './canvas/stage.js';
import type { ViewHistory } from './history.js';
import { useLatest } from './latest.js';
import { weightOf, type Network } from './network.js';
import { Notice } from './notices.js';
import type { Boxing } from './tools.js';
import { clickParty, hide, togglePins, toggleSelected } from './selection.js';
import { counted, KIND_WORDS } from './words.js';
import type { Link } from './ways.js';

interface DrawingProps extends Pick<ViewHistory, 'view' | 'change'>, Boxing {
  readonly network: Network;
  readonly links: readonly Link[];
  readonly stage: MutableRef<Stage | null>;
}

/** The drawing. Without WebGL it says so, and the tables have the same content. */
export function Drawing({ view, change, network, links, stage, boxing, onBoxing }: DrawingProps) {
  const host = useRef<HTMLDivElement>(null);
  const over = useRef<HTMLCanvasElement>(null);
  const surface = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  const [busy, setBusy] = useState(true);
  const [reached, setReached] = useState('');

  const events = useLatest<StageEvents>({
    clickParty: (id, keys) => change(...clickParty(view, network, id, keys)),
    clickTalk: (id) => {
      const talk = network.talks.find((known) => known.id === id);
      if (talk === undefined) return;
      const { source, target, stance } = talk;
      change({ talk: { source, target, stance }, selected: [], way: null, claim: null }, 'same');
    },
    clickNothing: () => change({ selected: [], talk: null, way: null, claim: null }, 'same'),
    selectBox: (ids) => {
      onBoxing(false);
      change({ selected: ids, talk: null, way: null, claim: null }, 'same');
    },
    pin: (pin) => change(({ pins }) => ({ pins: [...pins.filter(({ id }) => id !== pin.id), pin] })),
    look: (camera) => change({ camera }, 'same'),
    reach: (id) => setReached(describe(network, id)),
    layOut: setBusy,
  });

  useEffect(() => {
    if (host.current === null || over.current === null || surface.current === null) return;
    try {
      stage.current = new Stage(host.current, over.current, surface.current, {
        clickParty: (...given) => events.current.clickParty(...given),
        clickTalk: (...given) => events.current.clickTalk(...given),
        clickNothing: () => events.current.clickNothing(),
        selectBox: (...given) => events.current.selectBox(...given),
        pin: (...given) => events.current.pin(...given),
        look: (...given) => events.current.look(...given),
        reach: (...given) => events.current.reach(...given),
        layOut: (...given) => events.current.layOut(...given),
      });
    } catch (error) {
      console.warn(error);
      setFailed(true);
      setBusy(false);
      change({ as: 'table' }, 'same');
      return;
    }
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const recolour = () => stage.current?.recolour();
    dark.addEventListener('change', recolour);
    return () => {
      dark.removeEventListener('change', recolour);
      stage.current?.stop();
      stage.current = null;
    };
  }, []);

  useEffect(() => stage.current?.draw(network, view.pins), [network]);
  const talk = view.talk === null ? null : talkId(network, view.talk);
  const marks = { selected: view.selected, talk, links, pins: view.pins, boxing };
  useEffect(() => stage.current?.mark(marks), [JSON.stringify(marks)]);
  useEffect(() => stage.current?.lookWith(view.camera), [JSON.stringify(view.camera)]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || stage.current === null) return;
    if (press(event.key, event.shiftKey, stage.current, { view, change, network })) event.preventDefault();
  };

  return (
    <div class={`drawing${view.as === 'table' ? ' behind' : ''}`} aria-busy={busy}>
      {failed && (
        <Notice>
          <p>This browser cannot draw: it has no WebGL. The table has the same content.</p>
        </Notice>
      )}
      <div ref={host} class="host" aria-hidden="true" />
      <canvas ref={over} class="over" aria-hidden="true" />
      <div
        ref={surface}
        class="surface"
        role="application"
        aria-roledescription="drawing"
        aria-label={`Drawing of ${counted(network.parties.length, 'party', 'parties')}. Arrow keys go from one to another, Enter opens one, Space selects, Shift and Enter shows the way between two, H hides, P pins. The table has the same content.`}
        tabIndex={0}
        onKeyDown={onKeyDown}
      />
      <p class="unseen" role="status">
        {reached}
      </p>
    </div>
  );
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** What a key does in the drawing; false for a key that does nothing there. */
function press(
  key: string,
  shift: boolean,
  stage: Stage,
  { view, change, network }: Pick<DrawingProps, 'view' | 'change' | 'network'>,
): boolean {
  const arrow = ARROWS[key];
  const id = stage.reached;
  if (arrow !== undefined) stage.reachTowards(...arrow);
  else if (key === '+') stage.zoom(0.7);
  else if (key === '-') stage.zoom(1 / 0.7);
  else if (key === 'Escape') change({ selected: [], talk: null, way: null }, 'same');
  else if (id === null) return false;
  else if (key === 'Enter') change(...clickParty(view, network, id, { shift, add: false }));
  else if (key === ' ') change(toggleSelected(id), 'same');
  else if (key.toLowerCase() === 'h') change(hide([id]));
  else if (key.toLowerCase() === 'p') change(togglePins([id], (party) => stage.placeOf(party)));
  else return false;
  return true;
}

function describe({ parties, talks }: Network, id: string): string {
  const party = parties.find((known) => known.id === id);
  if (party === undefined) return '';
  const partners = talks.filter(({ source, target }) => source === id || target === id).length;
  return `${party.name}, ${KIND_WORDS[party.kind]}, in ${counted(weightOf(party), 'claim')}, ${counted(partners, 'edge')}`;
}

function talkId(
  { talks }: Network,
  { source, target, stance }: NonNullable<DrawingProps['view']['talk']>,
): string | null {
  return talks.find((talk) => talk.source === source && talk.target === target && talk.stance === stance)?.id ?? null;
}
