import { useEffect, useRef, useState } from 'preact/hooks';
import type { Asked } from './answer.js';
import { Waiting } from './notices.js';
import type { Period } from './periods.js';
import type { Filters } from './view.js';
import { counted, dayInWords, STANCE_WORDS, STANCES } from './words.js';

interface TimelineProps {
  readonly asked: Asked<Period[]>;
  readonly filters: Filters;
  /** Whose claims are counted, in words. */
  readonly whose: string;
  onPeriod(period: { from: string | null; to: string | null }): void;
}

/** Both ends inclusive, numbers of periods. */
interface Range {
  readonly first: number;
  readonly last: number;
}

const HEIGHT = 64;

/** Claims over time, stacked by stance; dragging over it, or its two handles, choose a period. */
export function Timeline({ asked, filters, whose, onPeriod }: TimelineProps) {
  const periods = asked.data ?? [];
  const [chart, width] = useWidth();
  const [brushing, setBrushing] = useState<Range | null>(null);
  const chosen = brushing ?? rangeOf(periods, filters);
  const whole: Range = { first: 0, last: periods.length - 1 };
  const shown = chosen ?? whole;
  const step = periods.length === 0 ? 0 : width / periods.length;

  const settle = ({ first, last }: Range) => {
    setBrushing(null);
    const all = first === 0 && last === periods.length - 1;
    const [begin, end] = [periods[first], periods[last]];
    if (begin !== undefined && end !== undefined)
      onPeriod(all ? { from: null, to: null } : { from: begin.from, to: end.to });
  };
  const brush = useBrush(periods.length, setBrushing, settle);

  return (
    <section class="timeline" aria-label="Claims over time">
      <div class="title">
        <h2>When</h2>
        <p>
          {whose}
          {chosen !== null && `, ${inWords(periods, chosen)}`}
        </p>
        {(filters.from !== null || filters.to !== null) && (
          <button type="button" class="quiet" onClick={() => onPeriod({ from: null, to: null })}>
            Whole time
          </button>
        )}
      </div>
      <Waiting asked={asked} what="the timeline" />
      {asked.state === 'here' && periods.length === 0 && <p class="waiting">No dated claim fits.</p>}
      <div class="chart" ref={chart} hidden={periods.length === 0} aria-busy={asked.state !== 'here'}>
        <svg width={width} height={HEIGHT} role="img" aria-label={summaryOf(periods)} {...brush}>
          <rect class="ground" width={width} height={HEIGHT} />
          {step > 0 && <Bars periods={periods} step={step} shown={shown} />}
          {chosen !== null && (
            <rect
              class="brush"
              x={shown.first * step}
              width={(shown.last - shown.first + 1) * step}
              y={0}
              height={HEIGHT}
            />
          )}
        </svg>
        <Handle
          word="From"
          at={shown.first * step}
          value={shown.first}
          bounds={{ first: 0, last: shown.last }}
          text={dayOf(periods, shown.first, 'from')}
          onMove={(first) => settle({ ...shown, first })}
        />
        <Handle
          word="Until"
          at={(shown.last + 1) * step}
          value={shown.last}
          bounds={{ first: shown.first, last: whole.last }}
          text={dayOf(periods, shown.last, 'to')}
          onMove={(last) => settle({ ...shown, last })}
        />
        <Ticks periods={periods} step={step} width={width} />
      </div>
    </section>
  );
}

function Bars({ periods, step, shown }: { periods: readonly Period[]; step: number; shown: Range }) {
  const most = Math.max(1, ...periods.map(({ total }) => total));
  const gap = step > 6 ? 2 : step > 2.5 ? 0.5 : 0;
  return (
    <>
      {periods.map(({ from, counts }, index) => {
        let top = HEIGHT;
        const out = index < shown.first || index > shown.last;
        return (
          <g key={from} class={out ? 'out' : undefined}>
            {[...STANCES, null].map((stance) => {
              const height = ((counts.get(stance) ?? 0) / most) * (HEIGHT - 6);
              if (height === 0) return null;
              top -= height;
              return (
                <rect
                  key={stance}
                  class={(stance ?? 'none').toLowerCase()}
                  x={index * step + gap / 2}
                  width={Math.max(0.5, step - gap)}
                  y={top}
                  height={height}
                />
              );
            })}
          </g>
        );
      })}
    </>
  );
}

interface HandleProps {
  readonly word: string;
  /** Pixels from the left. */
  readonly at: number;
  readonly value: number;
  readonly bounds: Range;
  readonly text: string;
  onMove(value: number): void;
}

/** One end of the period, for the keyboard; the pointer drags over the chart. */
function Handle({ word, at, value, bounds, text, onMove }: HandleProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    const moved = {
      ArrowLeft: value - 1,
      ArrowDown: value - 1,
      ArrowRight: value + 1,
      ArrowUp: value + 1,
      Home: bounds.first,
      End: bounds.last,
    }[event.key];
    if (moved === undefined) return;
    event.preventDefault();
    onMove(Math.min(bounds.last, Math.max(bounds.first, moved)));
  };
  return (
    <div
      class="handle"
      role="slider"
      tabIndex={0}
      aria-label={word}
      aria-valuemin={bounds.first}
      aria-valuemax={bounds.last}
      aria-valuenow={value}
      aria-valuetext={text}
      style={{ left: `${at}px` }}
      onKeyDown={onKeyDown}
    />
  );
}

/** As many days as find room are written below. */
function Ticks({ periods, step, width }: { periods: readonly Period[]; step: number; width: number }) {
  const every = Math.max(1, Math.ceil(periods.length / Math.max(1, Math.floor(width / 110))));
  return (
    <div class="ticks" aria-hidden="true">
      {periods.map(({ from }, index) =>
        index % every === 0 && (index + 0.5) * step < width - 60 ? (
          <span key={from} style={{ left: `${index * step}px` }}>
            {dayInWords(from)}
          </span>
        ) : null,
      )}
    </div>
  );
}

/** Dragging with any pointer: tells the range while it lasts, and where it ends. */
function useBrush(count: number, onBrush: (range: Range) => void, onEnd: (range: Range) => void) {
  const start = useRef<number | null>(null);
  const indexAt = (event: PointerEvent) => {
    const { left, width } = (event.currentTarget as Element).getBoundingClientRect();
    return Math.min(count - 1, Math.max(0, Math.floor(((event.clientX - left) / width) * count)));
  };
  const rangeTo = (event: PointerEvent): Range | null => {
    if (start.current === null) return null;
    const here = indexAt(event);
    return { first: Math.min(start.current, here), last: Math.max(start.current, here) };
  };
  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      (event.currentTarget as Element).setPointerCapture(event.pointerId);
      start.current = indexAt(event);
      onBrush({ first: start.current, last: start.current });
    },
    onPointerMove: (event: PointerEvent) => {
      const range = rangeTo(event);
      if (range !== null) onBrush(range);
    },
    onPointerUp: (event: PointerEvent) => {
      const range = rangeTo(event);
      start.current = null;
      if (range !== null) onEnd(range);
    },
  };
}

/** The periods that the filter lets in; null without one. */
function rangeOf(periods: readonly Period[], { from, to }: Filters): Range | null {
  if ((from === null && to === null) || periods.length === 0) return null;
  const first = from === null ? 0 : periods.findIndex((period) => period.to >= from);
  const after = to === null ? -1 : periods.findIndex((period) => period.from > to);
  const last = after === -1 ? periods.length - 1 : after - 1;
  return first === -1 || last < first ? null : { first, last };
}

function dayOf(periods: readonly Period[], index: number, end: 'from' | 'to'): string {
  const period = periods[index];
  return period === undefined ? '' : dayInWords(period[end]);
}

function inWords(periods: readonly Period[], { first, last }: Range): string {
  const [from, to] = [dayOf(periods, first, 'from'), dayOf(periods, last, 'to')];
  return from === to ? from : `${from} to ${to}`;
}

function summaryOf(periods: readonly Period[]): string {
  const [first] = periods;
  const last = periods.at(-1);
  if (first === undefined || last === undefined) return 'Nothing to show';
  const most = periods.reduce((best, period) => (period.total > best.total ? period : best));
  const stances = STANCES.map((stance) => {
    const count = periods.reduce((sum, { counts }) => sum + (counts.get(stance) ?? 0), 0);
    return `${count} ${STANCE_WORDS[stance].word}`;
  });
  return `From ${dayInWords(first.from)} to ${dayInWords(last.to)}: ${stances.join(', ')}; most from ${dayInWords(most.from)}, ${counted(most.total, 'stance')}.`;
}

/** The width that an element has, in pixels, as it changes. */
function useWidth() {
  const element = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (element.current === null) return;
    const watched = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    watched.observe(element.current);
    return () => watched.disconnect();
  }, []);
  return [element, width] as const;
}
