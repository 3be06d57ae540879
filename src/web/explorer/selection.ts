import type { Change, Step } from './history.js';
import type { Network } from './network.js';
import { FIRST_VIEW, type Pin, type View } from './view.js';

/**
 * What a click on a party does: it is selected and those it talks with join the drawing. With `add` it joins the
 * selection or leaves it; with `shift` the way is looked for from the selected party to it.
 */
export function clickParty(
  view: View,
  network: Network,
  id: string,
  { shift, add }: { shift: boolean; add: boolean },
): [Change, Step] {
  const [from] = view.selected;
  if (shift && from !== undefined && from !== id)
    return [{ way: { from, to: id }, selected: [from, id], talk: null, claim: null }, 'new'];
  if (add) return [toggleSelected(id), 'same'];
  const selected: Partial<View> = { selected: [id], talk: null, way: null, claim: null, side: 'both' };
  // Where everything is drawn already nobody can join.
  const joined = view.around.includes(id) || (view.all && !network.truncated);
  return joined ? [selected, 'same'] : [{ ...selected, around: [...view.around, id] }, 'new'];
}

/** Only a party and those it talks with, whatever was drawn before; filters stay. */
export function lookAt(ids: readonly string[]): Change {
  return ({ filters, as }) => ({ ...FIRST_VIEW, filters, as, all: false, around: ids, selected: ids.slice(0, 1) });
}

export function toggleSelected(id: string): Change {
  return ({ selected }) => ({
    selected: selected.includes(id) ? selected.filter((other) => other !== id) : [...selected, id],
    talk: null,
    way: null,
    claim: null,
    side: 'both',
  });
}

export function hide(ids: readonly string[]): Change {
  return ({ hidden, selected }) => ({
    hidden: [...hidden, ...ids.filter((id) => !hidden.includes(id))],
    selected: selected.filter((id) => !ids.includes(id)),
    talk: null,
    way: null,
  });
}

/** Pins parties where they are; if all of them are pinned, lets them go. */
export function togglePins(ids: readonly string[], placeOf: (id: string) => Pin | null): Change {
  return ({ pins }) => {
    const others = pins.filter(({ id }) => !ids.includes(id));
    const all = ids.every((id) => pins.some((pin) => pin.id === id));
    return { pins: all ? others : [...others, ...ids.map(placeOf).filter((pin) => pin !== null)] };
  };
}
