/**
 * The dashboard “Who said what about whom”. `npm run generate` writes it to dashboards/quoth.json, which Grafana reads;
 * the compiler checks it by the types of Grafana's own schema package.
 */
import {
  FieldColorModeId,
  GraphDrawStyle,
  StackingMode,
  TableCellBackgroundDisplayMode,
  TableCellDisplayMode,
  VariableRefresh,
  VisibilityMode,
  VizOrientation,
  type Dashboard,
  type DataTransformerConfig,
  type FieldConfigSource,
  type GridPos,
  type Panel,
  type RowPanel,
  type TableOptions,
  type VariableModel,
} from '@grafana/schema';
import type { Options as BarChartOptions } from '@grafana/schema/dist/esm/raw/composable/barchart/panelcfg/x/BarChartPanelCfg_types.gen';
import type { FieldConfig as TableFields } from '@grafana/schema/dist/esm/raw/composable/table/panelcfg/x/TablePanelCfg_types.gen';
import type { FieldConfig as TimeSeriesFields } from '@grafana/schema/dist/esm/raw/composable/timeseries/panelcfg/x/TimeSeriesPanelCfg_types.gen';
import { ask, DATA_SOURCE, day, number, words, type InfinityQuery } from './infinity.js';

/** What every panel leaves out: other days, other ways of quoting, less sure claims. */
const SHOWN =
  'date: { from: "${__from:date:YYYY-MM-DD}", to: "${__to:date:YYYY-MM-DD}" }, quoteType: [${quoteType:csv}], minConfidence: ${confidence}';
const ABOUT_PARTY = `${SHOWN}, about: { id: "\${party}" }`;
/** Unnamed sources share names, which a heat map goes by. */
const BY_NAMED = `${SHOWN}, speaker: { not: { kind: [UNNAMED, GROUP] } }`;

const STANCE_COLOURS = { POSITIVE: 'green', NEGATIVE: 'red', NEUTRAL: 'blue', MIXED: 'yellow' };

type At = Required<Pick<GridPos, 'x' | 'y' | 'w' | 'h'>>;

let panels = 0;
function panel(type: string, title: string, gridPos: At, query: InfinityQuery): Panel {
  return { id: ++panels, type, title, gridPos, datasource: DATA_SOURCE, targets: [query] };
}

function stancesOverTime(title: string, at: At, where: string): Panel {
  const bars = {
    drawStyle: GraphDrawStyle.Bars,
    fillOpacity: 80,
    stacking: { mode: StackingMode.Normal, group: 'A' },
  } satisfies TimeSeriesFields;
  const fields: FieldConfigSource = {
    defaults: { displayName: '${__field.labels.series}', custom: bars },
    overrides: Object.entries(STANCE_COLOURS).map(([stance, colour]) => ({
      matcher: { id: 'byRegexp', options: `/${stance}/` },
      properties: [{ id: 'color', value: { mode: FieldColorModeId.Fixed, fixedColor: colour } }],
    })),
  };
  const query = `{ timeline(interval: \${interval}, by: STANCE, where: { ${where} }) { start series count } }`;
  return {
    ...panel('timeseries', title, at, ask(query, 'timeline', [day('start'), words('series'), number('count')])),
    fieldConfig: fields,
    transformations: [{ id: 'prepareTimeSeries', options: { format: 'multi' } }],
  };
}

function bars(title: string, at: At, query: InfinityQuery): Panel {
  const options: Partial<BarChartOptions> = {
    orientation: VizOrientation.Horizontal,
    xField: 'name',
    showValue: VisibilityMode.Always,
  };
  return { ...panel('barchart', title, at, query), options };
}

function most(title: string, at: At, by: 'SPEAKER' | 'TARGET'): Panel {
  const query = `{ distribution(by: ${by}, where: { ${SHOWN} }, first: 12) { label count } }`;
  return bars(title, at, ask(query, 'distribution', [words('label', 'name'), number('count', 'claims')]));
}

function heatMap(title: string, at: At, value: 'count' | 'balance'): Panel {
  const scale =
    value === 'count'
      ? { min: 0, color: { mode: FieldColorModeId.ContinuousBlues } }
      : { min: -1, max: 1, decimals: 1, color: { mode: FieldColorModeId.ContinuousRdYlGr } };
  const cells = {
    cellOptions: { type: TableCellDisplayMode.ColorBackground, mode: TableCellBackgroundDisplayMode.Basic },
  } satisfies Partial<TableFields>;
  const matrix: DataTransformerConfig = {
    id: 'groupingToMatrix',
    options: { rowField: 'speaker', columnField: 'target', valueField: value, emptyValue: 'null' },
  };
  const query = `{ talkMatrix(where: { ${BY_NAMED} }, speakers: 10, targets: 8) { speaker target ${value} } }`;
  return {
    ...panel('table', title, at, ask(query, 'talkMatrix', [words('speaker'), words('target'), number(value)])),
    fieldConfig: { defaults: { ...scale, custom: cells }, overrides: [] },
    transformations: [matrix],
  };
}

function newest(title: string, at: At, where: string): Panel {
  const query = `{
    claims(where: { ${where} }, first: 50) {
      nodes { date speakerNames text targetNames quoteType article { title publisher { name } } }
    }
  }`;
  const options: Partial<TableOptions> = { enablePagination: true };
  return {
    ...panel(
      'table',
      title,
      at,
      ask(query, 'claims.nodes', [
        ...[day('date', 'Date'), words('speakerNames', 'Who'), words('text', 'What'), words('targetNames', 'About')],
        ...[words('quoteType', 'How'), words('article.title', 'Article'), words('article.publisher.name', 'Publisher')],
      ]),
    ),
    options,
    fieldConfig: {
      defaults: {},
      overrides: [
        { matcher: { id: 'byName', options: 'Date' }, properties: [{ id: 'unit', value: 'time:YYYY-MM-DD' }] },
      ],
    },
  };
}

function talkedAboutBy(at: At): Panel {
  const query = `{ party(id: "\${party}") { talkedAboutBy(first: 12, where: { ${SHOWN} }) { count party { name } } } }`;
  const columns = [words('party.name', 'name'), number('count', 'claims')];
  return bars('Who talks about ${party:text}', at, ask(query, 'party.talkedAboutBy', columns));
}

function row(title: string, y: number): RowPanel {
  return { id: ++panels, type: 'row', title, collapsed: false, gridPos: { x: 0, y, w: 24, h: 1 }, panels: [] };
}

/** A choice from a fixed list, the first of which is chosen. */
function choice(name: string, label: string, values: readonly string[], first = values[0] ?? ''): VariableModel {
  return {
    name,
    label,
    type: 'custom',
    query: values.join(','),
    options: values.map((value) => ({ text: value, value, selected: value === first })),
    current: { text: first, value: first },
  };
}

const QUOTE_TYPES = ['DIRECT', 'MIXED', 'INDIRECT'];
/** Without a list of its own for “All”, Grafana sends every value, which is what leaves nothing out. */
const quoteType: VariableModel = {
  ...choice('quoteType', 'Quoted', QUOTE_TYPES),
  multi: true,
  includeAll: true,
  current: { text: ['All'], value: ['$__all'] },
};

/** Those who are talked about most, by name; the value is the id. */
const party: VariableModel = {
  name: 'party',
  label: 'Party',
  type: 'query',
  datasource: DATA_SOURCE,
  refresh: VariableRefresh.onDashboardLoad,
  query: {
    refId: 'variable',
    queryType: 'infinity',
    infinityQuery: ask('{ distribution(by: TARGET, first: 200) { label key } }', 'distribution', [
      words('label', '__text'),
      words('key', '__value'),
    ]),
  },
  // The seeds' own; ids are the same everywhere.
  current: { text: 'Taliban', value: 'org_507445eec3c8b351a886ae6e' },
};

export const dashboard: Dashboard = {
  uid: 'quoth',
  title: 'Who said what about whom',
  tags: ['quoth'],
  schemaVersion: 41,
  editable: true,
  timezone: 'utc',
  // The days of the seeds.
  time: { from: '2019-01-26T00:00:00Z', to: '2019-02-07T00:00:00Z' },
  templating: {
    list: [
      choice('interval', 'Steps', ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR']),
      quoteType,
      choice('confidence', 'At least this sure', ['0', '0.5', '0.8', '0.9']),
      party,
    ],
  },
  panels: [
    stancesOverTime('Claims over time, by stance', { x: 0, y: 0, w: 24, h: 8 }, SHOWN),
    most('Who speaks most', { x: 0, y: 8, w: 12, h: 9 }, 'SPEAKER'),
    most('Who is spoken about most', { x: 12, y: 8, w: 12, h: 9 }, 'TARGET'),
    heatMap('Who talks about whom, in claims', { x: 0, y: 17, w: 24, h: 10 }, 'count'),
    heatMap('For (1) or against (-1)', { x: 0, y: 27, w: 24, h: 10 }, 'balance'),
    newest('Newest claims', { x: 0, y: 37, w: 24, h: 10 }, SHOWN),
    row('About ${party:text}', 47),
    stancesOverTime('Claims about ${party:text}, by stance', { x: 0, y: 48, w: 12, h: 9 }, ABOUT_PARTY),
    talkedAboutBy({ x: 12, y: 48, w: 12, h: 9 }),
    newest('Newest claims about ${party:text}', { x: 0, y: 57, w: 24, h: 10 }, ABOUT_PARTY),
  ],
};
