import type { Point } from './scene.js';

/** What a reader can do with a pointer on the drawing, in pixels of it. */
export interface GestureEvents {
  /** Somebody is under the point, so that dragging moves it and not the picture. */
  partyAt(point: Point, room: number): string | null;
  click(point: Point, keys: { readonly shift: boolean; readonly add: boolean }, room: number): void;
  hover(point: Point | null): void;
  pan(from: Point, to: Point): void;
  zoom(about: Point, by: number): void;
  drag(id: string, to: Point, done: boolean): void;
  box(from: Point, to: Point, done: boolean): void;
  /** Whether dragging draws a box even without the shift key. */
  isBoxing(): boolean;
}

/** So many pixels are still a click, for a mouse and for a finger. */
const STILL = { mouse: 4, finger: 9 };
const ROOM = { mouse: 3, finger: 14 };

type Doing =
  | { readonly kind: 'pan' }
  | { readonly kind: 'box'; readonly from: Point }
  | { readonly kind: 'drag'; readonly id: string };

/**
 * Makes gestures of pointers: mouse, pen and fingers alike. Sigma's own hover reads pixels back from the graphics card,
 * which stops the page until everything is drawn; here nothing is read back. Answers a function that stops it.
 */
export function watchGestures(surface: HTMLElement, events: GestureEvents): () => void {
  const pointers = new Map<number, Point>();
  let start: Point | null = null;
  let doing: Doing | null = null;

  const at = ({ clientX, clientY }: MouseEvent): Point => {
    const { left, top } = surface.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  const isFinger = ({ pointerType }: PointerEvent) => pointerType === 'touch';

  const begin = (event: PointerEvent, point: Point): Doing => {
    if (event.shiftKey || events.isBoxing()) return { kind: 'box', from: point };
    const id = events.partyAt(point, isFinger(event) ? ROOM.finger : ROOM.mouse);
    return id === null ? { kind: 'pan' } : { kind: 'drag', id };
  };

  const pinch = (id: number, point: Point): void => {
    const other = [...pointers].find(([known]) => known !== id)?.[1];
    const before = pointers.get(id);
    if (other === undefined || before === undefined) return;
    events.pan(middle(before, other), middle(point, other));
    events.zoom(middle(point, other), distance(before, other) / Math.max(1, distance(point, other)));
  };

  const onDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    surface.setPointerCapture(event.pointerId);
    pointers.set(event.pointerId, at(event));
    start = pointers.size === 1 ? at(event) : null;
    doing = null;
    events.hover(null);
  };

  const onMove = (event: PointerEvent) => {
    const point = at(event);
    const before = pointers.get(event.pointerId);
    if (before === undefined) return events.hover(isFinger(event) ? null : point);
    if (pointers.size > 1) pinch(event.pointerId, point);
    else if (
      doing === null &&
      start !== null &&
      distance(start, point) > (isFinger(event) ? STILL.finger : STILL.mouse)
    )
      doing = begin(event, start);
    if (doing?.kind === 'pan') events.pan(before, point);
    if (doing?.kind === 'box') events.box(doing.from, point, false);
    if (doing?.kind === 'drag') events.drag(doing.id, point, false);
    if (doing !== null || pointers.size > 1) pointers.set(event.pointerId, point);
  };

  const onUp = (event: PointerEvent) => {
    if (!pointers.delete(event.pointerId)) return;
    const point = at(event);
    const keys = { shift: event.shiftKey, add: event.ctrlKey || event.metaKey };
    if (doing === null && start !== null) events.click(point, keys, isFinger(event) ? ROOM.finger : ROOM.mouse);
    if (doing?.kind === 'box') events.box(doing.from, point, true);
    if (doing?.kind === 'drag') events.drag(doing.id, point, true);
    start = null;
    doing = null;
  };

  const onCancel = ({ pointerId }: PointerEvent) => {
    pointers.delete(pointerId);
    start = null;
    doing = null;
  };

  const onWheel = (event: WheelEvent) => {
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    events.zoom(at(event), Math.exp(Math.max(-120, Math.min(120, event.deltaY * lines)) * 0.0025));
  };

  const watched = new AbortController();
  const { signal } = watched;
  surface.addEventListener('pointerdown', onDown, { signal });
  surface.addEventListener('pointermove', onMove, { signal });
  surface.addEventListener('pointerup', onUp, { signal });
  surface.addEventListener('pointercancel', onCancel, { signal });
  surface.addEventListener('pointerleave', () => events.hover(null), { signal });
  surface.addEventListener('wheel', onWheel, { signal, passive: false });
  return () => watched.abort();
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

function middle(one: Point, other: Point): Point {
  return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
}
