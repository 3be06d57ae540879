/** Who answers the dashboard: the data source of provisioning/datasources/quoth.yaml. */
export const DATA_SOURCE = { type: 'yesoreyeram-infinity-datasource', uid: 'quoth' };

/** A column of the answer: where it is in a row, under which name it is shown, what it is read as. */
export interface Column {
  readonly selector: string;
  readonly text: string;
  readonly type: 'string' | 'number' | 'timestamp';
}

/** A query of type GraphQL as the Infinity data source stores it; its own types are in no package. */
export interface InfinityQuery extends Record<string, unknown> {
  readonly refId: string;
  readonly type: 'graphql';
  readonly source: 'url';
  /** Below the data source's own address. */
  readonly url: string;
  readonly url_options: {
    readonly method: 'POST';
    readonly data: '';
    readonly body_type: 'graphql';
    readonly body_content_type: 'application/json';
    readonly body_graphql_query: string;
  };
  readonly parser: 'backend';
  readonly format: 'table';
  /** Where the array of rows is in the answer. */
  readonly root_selector: string;
  readonly columns: readonly Column[];
}

/** Asks Quoth; variables such as `${party}` are put into the text by Grafana. `rows` is where the rows are in the answer. */
export function ask(query: string, rows: string, columns: readonly Column[]): InfinityQuery {
  return {
    refId: 'A',
    datasource: DATA_SOURCE,
    type: 'graphql',
    source: 'url',
    url: '/graphql',
    url_options: {
      method: 'POST',
      data: '',
      body_type: 'graphql',
      body_content_type: 'application/json',
      body_graphql_query: query,
    },
    parser: 'backend',
    format: 'table',
    root_selector: `data.${rows}`,
    columns,
  };
}

export const words = (selector: string, text = selector): Column => ({ selector, text, type: 'string' });
export const number = (selector: string, text = selector): Column => ({ selector, text, type: 'number' });
export const day = (selector: string, text = selector): Column => ({ selector, text, type: 'timestamp' });
