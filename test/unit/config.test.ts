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
      access: 'anyone-may-read',
      isAccessSaid: false,
      tokens: null,
      limits: { depth: 20, cost: 10_000_000, aliases: 60, tokens: 4_000, seconds: 60 },
      requestsPerMinute: 0,
      trustedProxies: [],
      allowedOrigins: ['https://studio.apollographql.com'],
      introspection: true,
      graphiql: true,
      trustedDocuments: null,
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
    ['ACCESS', 'open'],
    ['JWT_JWKS', 'http://keys.example/jwks'],
    ['JWT_ALGORITHM', 'none'],
    ['JWT_ALGORITHM', 'HS256'],
    ['MAX_DEPTH', '0'],
    ['REQUESTS_PER_MINUTE', 'many'],
    ['TRUSTED_PROXIES', '10.0.0.0/33'],
    ['ALLOWED_ORIGINS', '*'],
    ['ALLOWED_ORIGINS', 'https://desk.example/'],
    ['INTROSPECTION', 'no'],
  ])('%s=%s stops the start with one sentence that names both', (name, value) => {
    expect(() => loadConfig({ [name]: value })).toThrow(ConfigError);
    expect(() => loadConfig({ [name]: value })).toThrow(`${name} is “${value}”, but has to be `);
  });

  test('what others can reach is for keys alone and counted, where nothing else is said', () => {
    expect(loadConfig({ HOST: '0.0.0.0' })).toMatchObject({ access: 'keys-only', requestsPerMinute: 1_200 });
    for (const host of ['localhost', '127.0.0.9', '::1'])
      expect(loadConfig({ HOST: host })).toMatchObject({ access: 'anyone-may-read', requestsPerMinute: 0 });
    expect(loadConfig({ GRAPHIQL: 'off' }).allowedOrigins).toEqual([]);
  });

  test('tokens of everybody whom the same keys sign for are not let in', () => {
    const issuer = { JWT_JWKS: 'https://keys.example/jwks', JWT_ISSUER: 'https://keys.example' };
    expect(() => loadConfig(issuer)).toThrow('JWT_AUDIENCE has to be as well');
    expect(loadConfig({ ...issuer, JWT_AUDIENCE: 'quoth' }).tokens).toMatchObject({ algorithm: 'RS256' });
  });

  test('every setting is listed with its meaning', () => {
    expect(SETTINGS.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['PORT', 'HOST', 'QUOTH_DATA', 'NEO4J_URI', 'NEO4J_PASSWORD', 'LOG_LEVEL']),
    );
    expect(SETTINGS.every(({ meaning }) => meaning !== '')).toBe(true);
  });
});
