import { isLoopback, type Config } from '../config.js';
import { ConfigError } from '../errors.js';
import type { Keys } from '../store/keys.js';

/**
 * Nobody is to find out later that a server was open to others, or could be used by none.
 * @throws ConfigError where other machines reach it, nobody has a key or gives out tokens, and no setting says so
 */
export async function refuseUnguarded({ host, access, isAccessSaid, tokens }: Config, keys: Keys): Promise<void> {
  const mayBeWithout = isLoopback(host) || (isAccessSaid && access !== 'keys-only');
  if (mayBeWithout || tokens !== null) return;
  if ((await keys.list()).some(({ revokedAt }) => revokedAt === null)) return;
  throw new ConfigError(`Other machines reach ${host}, and there is no key yet.`, {
    details: {
      remedy:
        'Make one with `quoth key create NAME --role admin`, name an issuer of tokens with JWT_JWKS, or say what anyone ' +
        'may do: ACCESS=anyone-may-read, or ACCESS=anyone-may-read-and-write.',
    },
  });
}
