import { describe, expect, test } from '@jest/globals';
import { resolve } from 'node:path';
import { loadConfig, SETTINGS } from '../../src/config.js';
import { ConfigError } from '../../src/errors.js';

describe('the configuration', () => {
  test('needs nothing: the embedded store on loopback', () => {
    expect(loadConfig({})).toEqual({
      port: 4000,
      host: '127.0.0.1',
      dataFolder: resolve('data'),
      neo4j: null,
      logLevel: 'info',
      extractThreads: null,
      pathSeconds: 5,
      answerMegabytes: 64,
      mostRequests: 256,
      sendsTraces: false,
    });
  });

  test('an empty value counts as not set, as in a compose file', () => {
    expect(loadConfig({ NEO4J_URI: '', PORT: '' })).toEqual(loadConfig({}));
  });

  test('NEO4J_URI takes the place of the embedded store', () => {
    const neo4j = { uri: 'neo4j+s://x.databases.neo4j.io', username: 'neo4j', password: 's', database: 'neo4j' };
    expect(loadConfig({ NEO4J_URI: neo4j.uri, NEO4J_PASSWORD: 's' }).neo4j).toEqual(neo4j);
  });

  test.each([
    ['PORT', '4000x'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['HOST', 'not a host'],
    ['NEO4J_URI', 'http://localhost:7687'],
    ['NEO4J_URI', 'localhost'],
    ['NEO4J_DATABASE', '1; DROP'],
    ['EXTRACT_THREADS', '0'],
    ['EXTRACT_THREADS', 'many'],
    ['LOG_LEVEL', 'loud'],
    ['ANSWER_MEGABYTES', '-1'],
    ['PATH_SECONDS', '0'],
    ['PATH_SECONDS', '-1'],
    ['PATH_SECONDS', '601'],
  ])('%s=%s stops the start with one sentence that names both', (name, value) => {
    expect(() => loadConfig({ [name]: value })).toThrow(ConfigError);
    expect(() => loadConfig({ [name]: value })).toThrow(`${name} is “${value}”, but has to be `);
  });

  test('every setting is listed with its meaning', () => {
    expect(SETTINGS.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['PORT', 'HOST', 'QUOTH_DATA', 'NEO4J_URI', 'NEO4J_PASSWORD', 'LOG_LEVEL']),
    );
    expect(SETTINGS.every(({ meaning }) => meaning !== '')).toBe(true);
  });
});
