import type { Stance } from '../operations.js';
import type { Family } from '../words.js';

/** The stylesheet's colours for what is painted, as `#rrggbb`. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly soft: string;
  readonly accent: string;
  readonly stance: Readonly<Record<Stance, string>>;
  readonly family: Readonly<Record<Family, string>>;
}

/** Reads the colours that hold for an element now. */
export function paletteOf(element: Element): Palette {
  const style = getComputedStyle(element);
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    paper: colour('canvas'),
    ink: colour('ink'),
    soft: colour('soft'),
    accent: colour('pencil'),
    stance: {
      POSITIVE: colour('positive'),
      NEGATIVE: colour('negative'),
      MIXED: colour('mixed'),
      NEUTRAL: colour('neutral'),
    },
    family: {
      person: colour('person'),
      unnamed: colour('person'),
      state: colour('state'),
      armed: colour('armed'),
      political: colour('political'),
      body: colour('body'),
    },
  };
}

/** A colour mixed with another: `share` from 0, the one, to 1, the other. Both `#rrggbb`. */
export function mixed(one: string, other: string, share: number): string {
  const part = (colour: string, at: number) => parseInt(colour.slice(at, at + 2), 16);
  const channels = [1, 3, 5].map((at) => Math.round(part(one, at) * (1 - share) + part(other, at) * share));
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
