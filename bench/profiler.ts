import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector';

/**
 * Loaded into a server before its own code: profiles it from SIGUSR2 to SIGTERM, so that its start is left out, and
 * writes the profile to the file that BENCH_PROFILE names.
 */
const session = new Session();
session.connect();
process.once('SIGUSR2', () => {
  session.post('Profiler.enable');
  session.post('Profiler.start');
});
process.once('SIGTERM', () => {
  session.post('Profiler.stop', (error, told) => {
    if (error !== null) throw error;
    writeFileSync(process.env['BENCH_PROFILE'] ?? '', JSON.stringify(told.profile));
  });
});
