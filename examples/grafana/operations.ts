/**
 * The dashboard “How Quoth runs”, of what its `/metrics` tells Prometheus. `npm run generate` writes it to
 * dashboards/operations.json.
 */
import type { Dashboard, GridPos, Panel } from '@grafana/schema';

const PROMETHEUS = { type: 'prometheus', uid: 'prometheus' };
/** As far back as a rate looks. */
const RATE = '[$__rate_interval]';

type At = Required<Pick<GridPos, 'x' | 'y' | 'w' | 'h'>>;

let panels = 0;
function lines(
  title: string,
  unit: string,
  at: At,
  ...queries: readonly [expr: string, legendFormat: string][]
): Panel {
  return {
    ...{ id: ++panels, type: 'timeseries', title, gridPos: at, datasource: PROMETHEUS },
    fieldConfig: { defaults: { unit }, overrides: [] },
    targets: queries.map(([expr, legendFormat], index) => ({ refId: 'ABCDEF'[index] ?? 'A', expr, legendFormat })),
  };
}

const rate = (metric: string, by: string) => `sum by (${by}) (rate(${metric}${RATE}))`;
const quantile = (q: number, metric: string, by: string) =>
  `histogram_quantile(${q}, sum by (le, ${by}) (rate(${metric}_bucket${RATE})))`;

export const dashboard: Dashboard = {
  uid: 'quoth-operations',
  title: 'How Quoth runs',
  tags: ['quoth'],
  schemaVersion: 41,
  editable: true,
  timezone: 'utc',
  time: { from: 'now-1h', to: 'now' },
  refresh: '30s',
  panels: [
    lines('Requests a second, by operation', 'reqps', { x: 0, y: 0, w: 12, h: 8 }, [
      rate('quoth_request_seconds_count', 'operation'),
      '{{operation}}',
    ]),
    lines('Time of 99 of 100 requests, by operation', 's', { x: 12, y: 0, w: 12, h: 8 }, [
      quantile(0.99, 'quoth_request_seconds', 'operation'),
      '{{operation}}',
    ]),
    lines(
      'Requests under way, and turned away a second',
      'short',
      { x: 0, y: 8, w: 8, h: 8 },
      ['quoth_requests_under_way', 'under way'],
      [rate('quoth_requests_shed_total', 'instance'), 'turned away'],
    ),
    lines('Errors a second, by code', 'short', { x: 8, y: 8, w: 8, h: 8 }, [
      rate('quoth_errors_total', 'code'),
      '{{code}}',
    ]),
    lines('Reads and transactions under way', 'short', { x: 16, y: 8, w: 8, h: 8 }, [
      'quoth_store_under_way',
      'under way',
    ]),
    lines('Seconds of statements a second, by name', 's', { x: 0, y: 16, w: 12, h: 8 }, [
      rate('quoth_statement_seconds_sum', 'statement'),
      '{{statement}}',
    ]),
    lines('Time of 99 of 100 statements, by name', 's', { x: 12, y: 16, w: 12, h: 8 }, [
      quantile(0.99, 'quoth_statement_seconds', 'statement'),
      '{{statement}}',
    ]),
    lines(
      'Articles and claims ingested a second',
      'short',
      { x: 0, y: 24, w: 8, h: 8 },
      [rate('quoth_ingested_articles_total', 'outcome'), 'articles {{outcome}}'],
      [rate('quoth_ingested_claims_total', 'instance'), 'claims'],
    ),
    lines(
      'Texts being read or waiting, and how long',
      'short',
      { x: 8, y: 24, w: 8, h: 8 },
      ['quoth_extractions_under_way', 'under way'],
      [quantile(0.99, 'quoth_extraction_seconds', 'instance'), 'seconds of 99 of 100'],
    ),
    lines('Event loop', 's', { x: 16, y: 24, w: 8, h: 8 }, ['nodejs_eventloop_lag_p99_seconds', 'behind, 99 of 100']),
    lines(
      'Memory',
      'bytes',
      { x: 0, y: 32, w: 24, h: 8 },
      ['process_resident_memory_bytes', 'resident'],
      ['nodejs_heap_size_used_bytes', 'heap'],
    ),
  ],
};
