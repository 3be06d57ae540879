/**
 * Asks the registry for known holes in what the program is made of, and fails where there is one that matters. A mirror
 * may not answer that: then this says so, loudly, and fails only where `REQUIRE_AUDIT=1`.
 */
import { spawnSync } from 'node:child_process';

const ARGUMENTS = ['audit', '--omit=dev', '--audit-level=moderate', '--json'];

const { stdout } = spawnSync('npm', ARGUMENTS, { encoding: 'utf8', maxBuffer: 100_000_000 });
const report = read(stdout);
if (report?.metadata?.vulnerabilities === undefined) {
  console.log(`*** SKIPPED: the registry tells nothing of known holes (${report?.message ?? 'no answer'}).`);
  console.log('*** Run `npm run audit` where it does, before each release; REQUIRE_AUDIT=1 makes this a failure.');
  process.exitCode = process.env.REQUIRE_AUDIT === '1' ? 1 : 0;
} else {
  const { info = 0, low = 0, total, ...grave } = report.metadata.vulnerabilities;
  const count = Object.values(grave).reduce((sum, each) => sum + each, 0);
  for (const { name, severity, range } of Object.values(report.vulnerabilities ?? {}))
    console.log(`${severity}: ${name} ${range}`);
  console.log(`audit: ${total ?? info + low + count} known holes, ${count} of them moderate or worse`);
  process.exitCode = count > 0 ? 1 : 0;
}

function read(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
