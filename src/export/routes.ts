import type { FastifyInstance } from 'fastify';
import { Readable } from 'node:stream';
import { BadInputError } from '../errors.js';
import type { ClaimFilter } from '../store/filter.js';
import { exported, FORMATS, type ExportFormat } from './formats.js';
import type { ReadableGraph } from './told.js';

const BYTE_ORDER_MARK = '\u{FEFF}';

/**
 * `GET /export/claims.csv` and so on, streamed: a client that reads slowly slows the reading of the graph, one that goes
 * away ends it, and where the graph fails in the middle the connection breaks, so that no half of a file looks whole.
 * `filterOf` reads the JSON of the parameter `where`.
 */
export function serveExports(
  app: FastifyInstance,
  graph: ReadableGraph,
  filterOf: (json: string) => ClaimFilter,
): void {
  for (const format of Object.values(FORMATS)) {
    app.route<{ Querystring: Record<string, unknown> }>({
      method: ['GET', 'HEAD'],
      url: `/export/${format.file}`,
      handler: async ({ method, query }, reply) => {
        const { where, mark } = parametersOf(query, format, filterOf);
        const body = method === 'HEAD' ? Readable.from([]) : await bodyOf(graph, format, where, mark);
        return reply
          .type(format.contentType)
          .header('content-disposition', `attachment; filename="${format.file}"`)
          .send(body);
      },
    });
  }
}

/** The first piece is read before anything is answered: what fails until then is an error like any other. */
async function bodyOf(graph: ReadableGraph, format: ExportFormat, where: ClaimFilter, mark: string): Promise<Readable> {
  const pieces = exported(graph, format, where);
  const first = await pieces.next();
  const all = async function* (): AsyncGenerator<string> {
    if (first.done === true) return;
    yield mark + first.value;
    yield* pieces;
  };
  return Readable.from(all());
}

/**
 * Which claims, and what stands before the file: with `bom=true` the mark by which Excel knows UTF-8.
 * @throws BadInputError for a filter that cannot be meant, and a parameter that there is not
 */
function parametersOf(
  { where = '{}', bom = 'false', ...others }: Record<string, unknown>,
  { file, contentType }: ExportFormat,
  filterOf: (json: string) => ClaimFilter,
): { where: ClaimFilter; mark: string } {
  const [unknown] = Object.keys(others);
  if (unknown !== undefined)
    throw new BadInputError(`There is no parameter \`${unknown}\`; there are \`where\` and, for CSV, \`bom\`.`);
  if (typeof where !== 'string') throw new BadInputError('`where` is given more than once.');
  if (bom !== 'true' && bom !== 'false') throw new BadInputError('`bom` has to be true or false, once.');
  if (bom === 'true' && !contentType.startsWith('text/csv'))
    throw new BadInputError(`${file} has no byte order mark; only CSV has one with \`bom=true\`.`);
  return { where: filterOf(where), mark: bom === 'true' ? BYTE_ORDER_MARK : '' };
}
