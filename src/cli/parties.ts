import Table from 'cli-table3';
import { Command } from 'commander';
import { loadConfig } from '../config.js';
import type { Graph, PartyFinding } from '../store/graph.js';
import { openGraph } from '../store/open.js';
import { coloursOf } from './colours.js';

const HELP = `
After \`quoth ingest\` and \`quoth watch\`, parties are compared by their names and the company they keep. This lists what was found, the
least sure first: who is one with whom, who only has another's name, and who may be one with another and is left to you.
What you decide goes over it: mergeParties makes two one, splitParty makes two of one, for good.

Examples:
  $ quoth parties --uncertain
  $ quoth parties --json | jq '.[] | select(.kind == "SAME")'
  $ quoth parties --resolve            # compare anew first, for a store that was written by other ways`;

interface Options {
  readonly uncertain?: boolean;
  readonly json?: boolean;
  readonly resolve?: boolean;
}

/** Below this a finding is worth a look. */
const SURE = 0.95;

/** `quoth parties`. */
export function partiesCommand(): Command {
  return new Command('parties')
    .description('Lists which parties were found to be one, or several of one name, and why.')
    .option('--uncertain', 'only what a person should look at')
    .option('--resolve', 'compare all parties anew first')
    .option('--json', 'print the findings as JSON')
    .addHelpText('after', HELP)
    .action(run);
}

async function run({ uncertain = false, json = false, resolve = false }: Options): Promise<void> {
  const store = await openGraph(loadConfig());
  try {
    if (resolve) await store.graph.resolveParties();
    const found = await store.graph.partyFindings();
    print(uncertain ? found.filter(({ kind, score }) => kind === 'UNSURE' || score < SURE) : found, json);
  } finally {
    await store.close();
  }
}

const SAYS = { SAME: 'one', NAMESAKE: 'two of one name', UNSURE: 'to decide' } as const;

function print(findings: readonly PartyFinding[], json: boolean): void {
  if (json) {
    console.log(JSON.stringify(findings.map(withIds), null, 2));
    return;
  }
  if (findings.length === 0) {
    console.log('Nothing was found.');
    return;
  }
  const table = new Table({
    head: ['', 'score', 'party', 'and', 'why'],
    style: { head: [], border: [] },
    wordWrap: true,
  });
  const { yellow } = coloursOf(process.stdout);
  for (const { kind, score, names, reasons } of findings) {
    const says = kind === 'UNSURE' ? yellow(SAYS[kind]) : SAYS[kind];
    table.push([says, score.toFixed(2), names[0] ?? '', names[1] ?? '', reasons.join('; ')]);
  }
  console.log(table.toString());
}

/** A finding with the parties as they are now, by id and name. */
function withIds({ party, other, ...finding }: PartyFinding) {
  const told = ({ id, name }: PartyFinding['party']) => ({ id, name });
  return { ...finding, party: told(party), other: told(other) };
}

/** Compares all parties and says in a line what came of it; nothing where there is nothing to say. */
export async function resolvedLine(graph: Pick<Graph, 'resolveParties'>): Promise<string | null> {
  const { same, namesakes, unsure } = await graph.resolveParties();
  if (same + namesakes + unsure === 0) return null;
  return `Parties: ${same} are one with another, ${namesakes} only have another’s name, ${unsure} are to decide (quoth parties --uncertain).`;
}
