import { createEdgeCurveProgram } from '@sigma/edge-curve';
import { createNodeBorderProgram } from '@sigma/node-border';
import { NodeSquareProgram } from '@sigma/node-square';
import Sigma from 'sigma';
import { NodeCircleProgram } from 'sigma/rendering';
import type { Camera, Pin } from '../view.js';
import type { Link } from '../ways.js';
import type { Network } from '../network.js';
import type { Shape } from '../words.js';
import { watchGestures } from './gestures.js';
import { graphOf, type Drawn, type EdgeLook, type NodeLook } from './graph.js';
import { Layout } from './layout.js';
import { litBy, type Lit } from './lit.js';
import { paintOver } from './overlay.js';
import { mixed, paletteOf, type Palette } from './palette.js';
import { bendOf, partyAt, partyTowards, talkAt, type Point, type SeenParty, type SeenTalk } from './scene.js';
import { namesOn, type Picture } from './picture.js';

/** What is set apart in the drawing. */
export interface Marks {
  readonly selected: readonly string[];
  /** Id of the selected talk. */
  readonly talk: string | null;
  readonly links: readonly Link[];
  readonly pins: readonly Pin[];
  /** Whether dragging draws a box. */
  readonly boxing: boolean;
}

/** What the reader did in the drawing. */
export interface StageEvents {
  clickParty(id: string, keys: { readonly shift: boolean; readonly add: boolean }): void;
  clickTalk(id: string): void;
  clickNothing(): void;
  selectBox(ids: readonly string[]): void;
  pin(pin: Pin): void;
  look(camera: Camera): void;
  /** The keyboard came to a party. */
  reach(id: string): void;
  layOut(busy: boolean): void;
}

/** Where this many edges are drawn, pointing at a party does not dim the others: that would draw all of them anew. */
const MANY = 2000;
/** After so many milliseconds without a gesture the reader is taken to be looking. */
const RESTS = 400;
/** So many parties of those in view are reckoned with where names find their places, the heaviest. */
const MOST_NAMED = 400;
/** The camera that shows everything. */
const EVERYTHING: Camera = { x: 0.5, y: 0.5, ratio: 1 };

const PROGRAMS = {
  nodeProgramClasses: {
    circle: NodeCircleProgram<NodeLook, EdgeLook>,
    square: NodeSquareProgram<NodeLook, EdgeLook>,
    ring: createNodeBorderProgram<NodeLook, EdgeLook>({
      borders: [
        { size: { value: 0.32 }, color: { attribute: 'color' } },
        { size: { fill: true }, color: { attribute: 'paper' } },
      ],
    }),
  },
  edgeProgramClasses: {
    curve: createEdgeCurveProgram<NodeLook, EdgeLook>({
      arrowHead: { extremity: 'target', lengthToThicknessRatio: 4, widenessToThicknessRatio: 3.2 },
    }),
  },
};

/** A party with its place and size as sigma has them, whatever the camera sees. */
interface Known {
  readonly id: string;
  readonly look: { readonly x: number; readonly y: number; readonly size: number };
  readonly shape: Shape;
  readonly colour: string;
}

/**
 * The drawing: sigma paints parties and talks by WebGL, a canvas over it what has to be legible, and a surface over both
 * takes the gestures.
 * @throws Error where the browser has no WebGL
 */
export class Stage {
  readonly #sigma: Sigma<NodeLook, EdgeLook>;
  readonly #layout = new Layout();
  readonly #host: HTMLElement;
  readonly #over: HTMLCanvasElement;
  readonly #surface: HTMLElement;
  readonly #events: StageEvents;
  readonly #stopped: (() => void)[] = [];
  #palette: Palette;
  #font: string;
  #graph: Drawn;
  /** The parties, the heaviest first, with what sigma made of them; made anew whenever sigma makes something else. */
  #known: readonly Known[] = [];
  #marks: Marks = { selected: [], talk: null, links: [], pins: [], boxing: false };
  #lit: Lit | null = null;
  #hovered: string | null = null;
  #reached: string | null = null;
  #box: { from: Point; to: Point } | null = null;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #isMoving = false;
  /** Puts everybody where the layout has them now. */
  #pending: (() => void) | null = null;
  /** Whether the browser's timeline does not know yet when something was drawn first. */
  #unmarked = true;

  constructor(host: HTMLElement, over: HTMLCanvasElement, surface: HTMLElement, events: StageEvents) {
    this.#host = host;
    this.#over = over;
    this.#surface = surface;
    this.#events = events;
    this.#palette = paletteOf(host);
    this.#font = getComputedStyle(host).fontFamily;
    this.#graph = graphOf({ parties: [], talks: [], truncated: false, empty: true }, null, []);
    this.#sigma = new Sigma<NodeLook, EdgeLook>(this.#graph, host, {
      ...PROGRAMS,
      defaultNodeType: 'circle',
      defaultEdgeType: 'curve',
      renderLabels: false,
      zIndex: true,
      minEdgeThickness: 1,
      minCameraRatio: 0.02,
      maxCameraRatio: 4,
      stagePadding: host.clientWidth < 600 ? 36 : 64,
      allowInvalidContainer: true,
      nodeReducer: (id, look) => this.#nodeLook(id, look),
      edgeReducer: (id, look) => this.#edgeLook(id, look),
    });
    this.#sigma.on('afterProcess', () => (this.#known = this.#knownParties()));
    this.#sigma.on('afterRender', () => this.#paintOver());
    this.#watch();
  }

  /** Draws a network; who was there before stays in place. */
  draw(network: Network, pins: readonly Pin[]): void {
    this.#graph = graphOf(network, this.#graph, pins);
    this.#hovered = null;
    if (this.#reached !== null && !this.#graph.hasNode(this.#reached)) this.#reached = null;
    this.#pending = null;
    this.#sigma.setCustomBBox(null);
    this.#light();
    this.#sigma.setGraph(this.#graph);
    this.#startLayout();
  }

  /** Sets apart what is selected. */
  mark(marks: Marks): void {
    this.#marks = marks;
    this.#surface.classList.toggle('boxing', marks.boxing);
    const pinned = new Set(marks.pins.map(({ id }) => id));
    // Each attribute that is set costs sigma something, so only those that change are.
    for (const id of this.#graph.filterNodes((id, { fixed }) => fixed !== pinned.has(id)))
      this.#graph.setNodeAttribute(id, 'fixed', pinned.has(id));
    this.#relight();
  }

  /** Follows the page from dark to light and back. */
  recolour(): void {
    this.#palette = paletteOf(this.#host);
    this.#relight();
  }

  /** Shows what a camera saw, or everything. */
  lookWith(camera: Camera | null): void {
    this.#sigma.getCamera().setState({ ...(camera ?? EVERYTHING), angle: 0 });
  }

  /** Comes nearer, about the middle, for less than 1, else goes further away. */
  zoom(by: number): void {
    const { width, height } = this.#sigma.getDimensions();
    this.#zoom({ x: width / 2, y: height / 2 }, by);
  }

  /** Goes to the nearest party in a direction, from the one it went to last, or to the heaviest. */
  reachTowards(dx: number, dy: number): void {
    const parties = [...this.#parties()];
    const from = parties.find(({ id }) => id === this.#reached);
    const next = from === undefined ? parties[0] : partyTowards(parties, from, dx, dy);
    if (next == null) return;
    this.#reached = next.id;
    this.#sigma.scheduleRender();
    this.#events.reach(next.id);
  }

  /** The party that the keyboard went to. */
  get reached(): string | null {
    return this.#reached;
  }

  /** What is seen now, for a picture of it. */
  picture(): Picture {
    const parties = [...this.#parties()];
    const { width, height } = this.#sigma.getDimensions();
    const names = namesOn(this.#graph, parties, this.#lit, this.#marks.selected, { width, height }, this.#font);
    return { width, height, parties, talks: [...this.#talks()], names, palette: this.#palette };
  }

  /** Where everybody is, for the exports. */
  get graph(): Drawn {
    return this.#graph;
  }

  /** Where a party is, for a pin. */
  placeOf(id: string): Pin | null {
    if (!this.#graph.hasNode(id)) return null;
    const { x, y } = this.#graph.getNodeAttributes(id);
    return { id, x: Math.round(x), y: Math.round(y) };
  }

  stop(): void {
    for (const stop of this.#stopped) stop();
    clearTimeout(this.#rest);
    this.#layout.stop();
    this.#sigma.kill();
  }

  #startLayout(): void {
    this.#events.layOut(this.#graph.order > 0);
    if (this.#graph.order === 0) return;
    const { width, height } = this.#sigma.getDimensions();
    const aspect = Math.min(1.9, Math.max(0.6, width / Math.max(1, height)));
    this.#layout.start(this.#graph, { aspect, pixels: Math.max(320, Math.min(width, height)) }, (positions, done) => {
      const place = () => {
        this.#place(positions);
        if (done) this.#events.layOut(false);
      };
      // Who pans and zooms is not held up: what came last is placed once the reader rests.
      if (this.#isMoving) this.#pending = place;
      else place();
    });
  }

  #place(positions: Float32Array): void {
    let at = 0;
    this.#graph.updateEachNodeAttributes(
      (_id, look) => {
        const place = { x: positions[at] ?? 0, y: positions[at + 1] ?? 0 };
        at += 2;
        return look.fixed ? look : Object.assign(look, place);
      },
      { attributes: ['x', 'y'] },
    );
  }

  #watch(): void {
    const resized = new ResizeObserver(() => this.#sigma.scheduleRender());
    resized.observe(this.#host);
    this.#stopped.push(
      () => resized.disconnect(),
      watchGestures(this.#surface, {
        partyAt: (point, room) => partyAt(this.#parties(), point, room)?.id ?? null,
        click: (point, keys, room) => this.#click(point, keys, room),
        hover: (point) => this.#hover(point),
        pan: (from, to) => this.#pan(from, to),
        zoom: (about, by) => this.#zoom(about, by),
        drag: (id, to, done) => this.#drag(id, to, done),
        box: (from, to, done) => this.#drawBox(from, to, done),
        isBoxing: () => this.#marks.boxing,
      }),
    );
  }

  #click(point: Point, keys: { shift: boolean; add: boolean }, room: number): void {
    const party = partyAt(this.#parties(), point, room);
    if (party !== null) return this.#events.clickParty(party.id, keys);
    const talk = talkAt(this.#talks(), point, room + 2);
    if (talk !== null) return this.#events.clickTalk(talk.id);
    this.#events.clickNothing();
  }

  #hover(point: Point | null): void {
    const party = point === null ? null : partyAt(this.#parties(), point, 2);
    this.#surface.classList.toggle('pointing', party !== null);
    if (party?.id === (this.#hovered ?? undefined)) return;
    this.#hovered = party?.id ?? null;
    if (this.#graph.size <= MANY) this.#relight();
    else this.#sigma.scheduleRender();
  }

  #pan(from: Point, to: Point): void {
    const camera = this.#sigma.getCamera();
    const [before, after] = [from, to].map((point) => this.#sigma.viewportToFramedGraph(point)) as [Point, Point];
    const { x, y } = camera.getState();
    camera.setState({ x: x + before.x - after.x, y: y + before.y - after.y });
    this.#looked();
  }

  #zoom(about: Point, by: number): void {
    const camera = this.#sigma.getCamera();
    camera.setState(this.#sigma.getViewportZoomedState(about, camera.getBoundedRatio(camera.ratio * by)));
    this.#looked();
  }

  /** Tells where the reader looks, once it stays so. */
  #looked(): void {
    this.#isMoving = true;
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      this.#isMoving = false;
      this.#pending?.();
      this.#pending = null;
      const { x, y, ratio } = this.#sigma.getCamera().getState();
      const short = (value: number) => Number(value.toFixed(3));
      this.#events.look({ x: short(x), y: short(y), ratio: short(ratio) });
    }, RESTS);
  }

  #drag(id: string, to: Point, done: boolean): void {
    if (!this.#graph.hasNode(id)) return;
    // Else the picture would be fitted anew while somebody is carried out of it.
    if (this.#sigma.getCustomBBox() === null) this.#sigma.setCustomBBox(this.#sigma.getBBox());
    this.#graph.mergeNodeAttributes(id, { ...this.#sigma.viewportToGraph(to), fixed: true });
    const place = this.placeOf(id);
    if (done && place !== null) this.#events.pin(place);
  }

  #drawBox(from: Point, to: Point, done: boolean): void {
    this.#box = done ? null : { from, to };
    this.#sigma.scheduleRender();
    if (!done) return;
    const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)];
    const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)];
    const within = [...this.#parties()].filter(({ x, y }) => x >= left && x <= right && y >= top && y <= bottom);
    this.#events.selectBox(within.map(({ id }) => id));
  }

  #relight(): void {
    this.#light();
    this.#sigma.refresh({ skipIndexation: true, schedule: true });
  }

  #light(): void {
    const hovered = this.#graph.size <= MANY ? this.#hovered : null;
    this.#lit = litBy(this.#graph, hovered, this.#marks);
  }

  #nodeLook(id: string, { x, y, size, type, family }: NodeLook) {
    const lit = this.#lit === null || this.#lit.parties.has(id);
    const colour = this.#palette.family[family];
    const color = lit ? colour : mixed(colour, this.#palette.paper, 0.78);
    return { x, y, size, type, color, paper: this.#palette.paper, zIndex: lit ? 1 : 0 };
  }

  #edgeLook(id: string, { size, curvature, stance }: EdgeLook) {
    const lit = this.#lit === null || this.#lit.talks.has(id);
    const colour = this.#palette.stance[stance];
    const color = lit ? colour : mixed(colour, this.#palette.paper, 0.85);
    return { size, curvature, color, type: 'curve', zIndex: lit ? 1 : 0 };
  }

  #paintOver(): void {
    if (this.#graph.order > 0 && this.#unmarked) {
      performance.mark('quoth:drawn');
      this.#unmarked = false;
    }
    const { width, height } = this.#sigma.getDimensions();
    const parties = this.#partiesToPaint();
    paintOver(this.#over, {
      ...{ width, height, parties, palette: this.#palette, font: this.#font },
      names: namesOn(
        this.#graph,
        parties,
        this.#lit,
        this.#marks.selected,
        { width, height },
        this.#font,
        this.#hovered,
      ),
      talks: this.#graph.size <= MANY ? [...this.#talks()] : [],
      lit: this.#lit,
      marks: this.#marks,
      reached: this.#reached,
      box: this.#box,
    });
  }

  #knownParties(): Known[] {
    return this.#graph.mapNodes((id, { type, family }) => {
      const look = this.#sigma.getNodeDisplayData(id) ?? { x: 0, y: 0, size: 0, color: '' };
      return { id, look, shape: type, colour: look.color === '' ? this.#palette.family[family] : look.color };
    });
  }

  /** The parties as they are seen, the heaviest first. */
  *#parties(): Generator<SeenParty> {
    const place = this.#placing();
    for (const { id, look, shape, colour } of this.#known) {
      const { x, y } = place(look);
      yield { id, x, y, radius: this.#sigma.scaleSize(look.size), shape, colour };
    }
  }

  /** The heaviest of those in view, and all that are marked. */
  #partiesToPaint(): SeenParty[] {
    const { width, height } = this.#sigma.getDimensions();
    const { selected, pins, links } = this.#marks;
    const ends = links.flatMap(({ from, to }) => [from, to]);
    const marked = new Set([...selected, ...pins.map(({ id }) => id), ...ends, this.#reached, this.#hovered]);
    const place = this.#placing();
    const painted: SeenParty[] = [];
    for (const { id, look, shape, colour } of this.#known) {
      if (painted.length >= MOST_NAMED && !marked.has(id)) continue;
      const { x, y } = place(look);
      const radius = this.#sigma.scaleSize(look.size);
      if (x < -radius || y < -radius || x > width + radius || y > height + radius) continue;
      painted.push({ id, x, y, radius, shape, colour });
    }
    return painted;
  }

  *#talks(): Generator<SeenTalk> {
    const place = this.#placing();
    for (const { edge, source, target, attributes } of this.#graph.edgeEntries()) {
      const [start, end] = [this.#sigma.getNodeDisplayData(source), this.#sigma.getNodeDisplayData(target)];
      const look = this.#sigma.getEdgeDisplayData(edge);
      if (start === undefined || end === undefined || look === undefined) continue;
      const [from, to] = [place(start), place(end)];
      const bend = bendOf(from, to, attributes.curvature);
      const width = Math.max(1, this.#sigma.scaleSize(look.size));
      const covered = this.#sigma.scaleSize(end.size);
      yield { id: edge, from, bend, to, width, colour: look.color, stance: attributes.stance, covered };
    }
  }

  /** The camera as one transformation, as asking sigma for each point costs more than the drawing. */
  #placing(): (point: Point) => Point {
    const [origin, right, down] = [
      { x: 0, y: 0 },
      { x: 1, y: 0 },
      { x: 0, y: 1 },
    ].map((corner) => this.#sigma.framedGraphToViewport(corner)) as [Point, Point, Point];
    const [ax, ay, bx, by] = [right.x - origin.x, right.y - origin.y, down.x - origin.x, down.y - origin.y];
    return ({ x, y }) => ({ x: origin.x + ax * x + bx * y, y: origin.y + ay * x + by * y });
  }
}
