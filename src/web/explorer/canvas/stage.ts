import { createEdgeCurveProgram } from '@sigma/edge-curve';
import { createNodeBorderProgram } from '@sigma/node-border';
import { NodeSquareProgram } from '@sigma/node-square';
import Sigma from 'sigma';
import { NodeCircleProgram } from 'sigma/rendering';
import type { Camera, Pin } from '../view';
import type { Link } from '../ways';
import type { Network } from '../network';
import { watchGestures } from './gestures';
import { graphOf, type Drawn, type EdgeLook, type NodeLook } from './graph';
import { Layout } from './layout';
import { litBy, type Lit } from './lit';
import { paintOver } from './overlay';
import { mixed, paletteOf, type Palette } from './palette';
import { bendOf, partyAt, partyTowards, talkAt, type Point, type SeenParty, type SeenTalk } from './scene';
import { namesOn, type Picture } from './picture';

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
const RESTS = 400;
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
  #graph: Drawn;
  #marks: Marks = { selected: [], talk: null, links: [], pins: [], boxing: false };
  #lit: Lit | null = null;
  #hovered: string | null = null;
  #reached: string | null = null;
  #box: { from: Point; to: Point } | null = null;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(host: HTMLElement, over: HTMLCanvasElement, surface: HTMLElement, events: StageEvents) {
    this.#host = host;
    this.#over = over;
    this.#surface = surface;
    this.#events = events;
    this.#palette = paletteOf(host);
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
    this.#sigma.on('afterRender', () => this.#paintOver());
    this.#watch();
  }

  /** Draws a network; who was there before stays in place. */
  draw(network: Network, pins: readonly Pin[]): void {
    this.#graph = graphOf(network, this.#graph, pins);
    this.#hovered = null;
    if (this.#reached !== null && !this.#graph.hasNode(this.#reached)) this.#reached = null;
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
    this.#graph.forEachNode((id) => this.#graph.setNodeAttribute(id, 'fixed', pinned.has(id)));
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

  get #font(): string {
    return getComputedStyle(this.#host).fontFamily;
  }

  #startLayout(): void {
    this.#events.layOut(this.#graph.order > 0);
    if (this.#graph.order === 0) return;
    const { width, height } = this.#sigma.getDimensions();
    const aspect = Math.min(1.9, Math.max(0.6, width / Math.max(1, height)));
    this.#layout.start(this.#graph, { aspect, pixels: Math.max(320, Math.min(width, height)) }, (positions, done) => {
      let at = 0;
      this.#graph.updateEachNodeAttributes(
        (_id, look) => {
          const place = { x: positions[at] ?? 0, y: positions[at + 1] ?? 0 };
          at += 2;
          return look.fixed ? look : { ...look, ...place };
        },
        { attributes: ['x', 'y'] },
      );
      if (done) this.#events.layOut(false);
    });
  }

  #watch(): void {
    const resized = new ResizeObserver(() => this.#sigma.scheduleRefresh());
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
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
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
    const { width, height } = this.#sigma.getDimensions();
    const parties = [...this.#parties(true)];
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

  /** The parties as they are seen, the heaviest first; `inside` leaves out those outside of the picture. */
  *#parties(inside = false): Generator<SeenParty> {
    const { width, height } = this.#sigma.getDimensions();
    const place = this.#placing();
    for (const id of this.#graph.nodes()) {
      const look = this.#sigma.getNodeDisplayData(id);
      if (look === undefined) continue;
      const { x, y } = place(look);
      const radius = this.#sigma.scaleSize(look.size);
      if (inside && (x < -radius || y < -radius || x > width + radius || y > height + radius)) continue;
      const { type: shape, family } = this.#graph.getNodeAttributes(id);
      yield { id, x, y, radius, shape, colour: look.color || this.#palette.family[family] };
    }
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
