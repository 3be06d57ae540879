import { stringify } from 'csv-stringify/browser/esm/sync';
import type { Network } from '../network.js';

/** Who talks about whom, a row an edge of the drawing; what a spreadsheet would take for a formula is made harmless. */
export function csvOf({ parties, talks }: Network): string {
  const byId = new Map(parties.map((party) => [party.id, party]));
  const rows = talks.map(({ source, target, stance, claims }) => {
    const [speaker, about] = [byId.get(source), byId.get(target)];
    return [speaker?.name, speaker?.kind, source, about?.name, about?.kind, target, stance, claims];
  });
  return stringify(rows, {
    header: true,
    columns: ['speaker', 'speakerKind', 'speakerId', 'about', 'aboutKind', 'aboutId', 'stance', 'claims'],
    quoted_string: true,
    record_delimiter: '\r\n',
    escape_formulas: true,
  });
}
