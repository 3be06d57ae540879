import { Command } from 'commander';
import { loadConfig, SETTINGS } from '../config.js';
import type { RunningServer } from '../main.js';

/** `quoth serve`. */
export function serveCommand(): Command {
  return new Command('serve')
    .description('Answers GraphQL over HTTP until it is stopped.')
    .addHelpText('after', settingsHelp())
    .action(async () => {
      const config = loadConfig();
      const { startServer } = await import('../main.js');
      const server = await startServer(config);
      console.log(`Quoth answers at ${server.url}/graphql`);
      await untilStopped(server);
    });
}

/**
 * Keeps the server until SIGINT or SIGTERM, then drains and closes it. A second signal ends the process at once.
 * @throws ModelError where it turns out that the server can read no texts
 */
export async function untilStopped(server: RunningServer): Promise<void> {
  const stopped = new Promise<NodeJS.Signals>((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, resolve);
  });
  try {
    const signal = await Promise.race([stopped, server.readsTexts.then(() => stopped)]);
    server.log.info({ signal }, 'closing');
  } finally {
    await server.close();
  }
}

/** The environment variables, as `--help` lists them. */
export function settingsHelp(): string {
  const width = Math.max(...SETTINGS.map(({ name }) => name.length));
  const lines = SETTINGS.map(
    ({ name, meaning, fallback }) => `  ${name.padEnd(width)}  ${meaning}${fallback && ` (default: ${fallback})`}`,
  );
  return `\nEnvironment:\n${lines.join('\n')}`;
}
