import { useCallback, useEffect, useState } from 'preact/hooks';
import { readView, writeView, type View } from './view.js';

/** How a change stands in the history: a step that can be undone, or part of the step before. */
export type Step = 'new' | 'same';
export type Change = Partial<View> | ((view: View) => Partial<View>);

/** The view of the page's address, and ways to change it. */
export interface ViewHistory {
  readonly view: View;
  change(change: Change, step?: Step): void;
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
}

/** How many steps came before this one, and how many there are in all; kept with the browser's own history. */
interface Place {
  readonly step: number;
}

function placeNow(): Place {
  const state = history.state as Partial<Place> | null;
  return { step: typeof state?.step === 'number' ? state.step : 0 };
}

/** The address is the state and the browser's history is the undo: Back and Undo are the same. */
export function useViewHistory(): ViewHistory {
  const [view, setView] = useState(() => readView(location.hash.slice(1)));
  const [step, setStep] = useState(() => placeNow().step);
  const [last, setLast] = useState(step);

  useEffect(() => {
    const follow = () => {
      setView(readView(location.hash.slice(1)));
      setStep(placeNow().step);
    };
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);

  const change = useCallback((asked: Change, kind: Step = 'new') => {
    const before = readView(location.hash.slice(1));
    const after = { ...before, ...(typeof asked === 'function' ? asked(before) : asked) };
    const address = `#${writeView(after)}`;
    if (address === `#${writeView(before)}`) return;
    const next = placeNow().step + (kind === 'new' ? 1 : 0);
    if (kind === 'new') history.pushState({ step: next } satisfies Place, '', address);
    else history.replaceState({ step: next } satisfies Place, '', address);
    setView(after);
    setStep(next);
    setLast((known) => (kind === 'new' ? next : Math.max(known, next)));
  }, []);

  return {
    view,
    change,
    undo: step > 0 ? () => history.back() : null,
    redo: step < last ? () => history.forward() : null,
  };
}
