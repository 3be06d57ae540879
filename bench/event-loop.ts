import { writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

/**
 * Loaded into a server before its own code: tells the file that BENCH_EVENT_LOOP names how long its event loop was
 * blocked at most, in milliseconds, from SIGUSR2 until it is told to stop: closing the store serves nobody.
 */
const RESOLUTION = 1;
const delay = monitorEventLoopDelay({ resolution: RESOLUTION });
delay.enable();
process.on('SIGUSR2', () => {
  delay.reset();
});
process.once('SIGTERM', () => {
  delay.disable();
});
process.once('exit', () => {
  writeFileSync(
    process.env['BENCH_EVENT_LOOP'] ?? '',
    JSON.stringify({ most: delay.max / 1e6, p99: delay.percentile(99) / 1e6 }),
  );
});
