import { SingleBar } from 'cli-progress';
import { Command } from 'commander';
import { loadConfig } from '../config.js';
import { graphOn, openEngine } from '../store/open.js';
import { requireMigrated } from '../store/migrations.js';
import { verifyStore, type Finding, type Verification } from '../store/verify/verify.js';
import { coloursOf } from './colours.js';
import { EXIT } from './failure.js';

const HELP = `
Examines every article, claim, party, name, topic, relation and decision: that evidence gives back the text, that nothing hangs
from nothing, that counts and places in lists are those of what is there, that names are those that articles tell, that decisions
are carried out and that full text finds what it covers. Writes nothing. Stop writers meanwhile.

Exit status: 0 all is as it has to be, 1 something is not.`;

/** `quoth verify`. */
export function verifyCommand(): Command {
  return new Command('verify')
    .description('Examines whether everything in the store is as it has to be.')
    .option('--json', 'print what was found as JSON')
    .addHelpText('after', HELP)
    .action(async ({ json }: { json?: boolean }) => {
      const engine = await openEngine(loadConfig());
      try {
        await requireMigrated(engine);
        const verification = await withProgress((onProgress) => verifyStore(engine, { onProgress }), graphOn(engine));
        console.log(json ? JSON.stringify(verification, null, 2) : linesOf(verification).join('\n'));
        if (verification.findings.length > 0) process.exitCode = EXIT.failed;
      } finally {
        await engine.close();
      }
    });
}

/** A progress bar over articles and claims, on a terminal only. */
async function withProgress(
  examine: (onProgress: (label: string, examined: number) => void) => Promise<Verification>,
  { statistics }: Pick<ReturnType<typeof graphOn>, 'statistics'>,
): Promise<Verification> {
  if (!process.stderr.isTTY) return examine(() => undefined);
  const { articles, claims } = await statistics();
  const bar = new SingleBar({ format: '{bar} {label} {value}/{total}', stream: process.stderr, clearOnComplete: true });
  const totals: Record<string, number> = { Article: articles, Claim: claims };
  bar.start(articles, 0, { label: 'Article' });
  try {
    return await examine((label, examined) => {
      bar.setTotal(totals[label] ?? examined);
      bar.update(examined, { label });
    });
  } finally {
    bar.stop();
  }
}

function linesOf({ examined, searched, findings, broken }: Verification): string[] {
  const colours = coloursOf(process.stdout);
  const counts = Object.entries(examined).map(([label, count]) => `${count} ${label}`);
  const head = `Examined: ${counts.join(', ')}; ${searched} looked for in full text.`;
  if (findings.length === 0) return [head, `${colours.green('✓')} Everything is as it has to be.`];
  return [head, ...Object.entries(broken).flatMap(([rule, count]) => linesOfRule(rule, count, findings))];
}

/** How many of a rule's findings are listed. */
const LISTED = 5;

function linesOfRule(rule: string, count: number, findings: readonly Finding[]): string[] {
  const colours = coloursOf(process.stdout);
  const listed = findings.filter((finding) => finding.rule === rule).slice(0, LISTED);
  const more = count > listed.length ? [`    … and ${count - listed.length} more`] : [];
  return [
    `${colours.red('✗')} It is not so that ${rule} (${count}):`,
    ...listed.map(({ id, found }) => `    ${id}: ${found}`),
    ...more,
  ];
}
