import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload } from 'jose';
import type { TokenConfig } from '../config.js';
import { StoreError, UnauthenticatedError } from '../errors.js';
import { ROLES, type Caller, type Role } from '../model/role.js';

/** Who shows a token. @throws UnauthenticatedError for one that does not count; StoreError where its keys cannot be had */
export type ReadToken = (token: string) => Promise<Caller & { readonly until: number }>;

/** How long the public keys of an issuer may take. */
const PATIENCE = 5_000;
/** No sooner than so long after they were read are they read again for a key that is not among them. */
const COOLDOWN = 10_000;

/** Reads JSON Web Tokens (RFC 7519) of one issuer, meant for one audience and signed in one way. */
export function tokenReader({ jwks, issuer, audience, algorithm, roleClaim }: TokenConfig): ReadToken {
  const keys = createRemoteJWKSet(new URL(jwks), { timeoutDuration: PATIENCE, cooldownDuration: COOLDOWN });
  const expected = { issuer, audience, algorithms: [algorithm], requiredClaims: ['exp', 'sub'] };
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, keys, expected);
      return {
        name: payload.sub ?? '',
        role: roleIn(payload, roleClaim),
        by: 'token',
        until: (payload.exp ?? 0) * 1000,
      };
    } catch (cause) {
      throw refusal(cause);
    }
  };
}

/** The highest of the roles that a token names; null where it names none of ours. */
function roleIn(payload: JWTPayload, claim: string): Role | null {
  const named = [payload[claim]].flat().map((role) => String(role).toUpperCase());
  return ROLES.findLast((role) => named.includes(role)) ?? null;
}

/** Says what is wrong with a token, and nothing of what is in it. */
function refusal(cause: unknown): Error {
  if (cause instanceof errors.JWTExpired) return new UnauthenticatedError('The token has expired.', { cause });
  if (cause instanceof errors.JWTClaimValidationFailed)
    return new UnauthenticatedError(`The token’s \`${cause.claim}\` is not the one that counts here.`, { cause });
  if (cause instanceof errors.JWKSTimeout || !(cause instanceof errors.JOSEError) || isJwksFault(cause))
    return new StoreError('The keys of whoever gives out tokens cannot be read.', { cause });
  return new UnauthenticatedError('The token is not one that counts here.', { cause });
}

/** What jose raises for a JWKS that answers with something else has no class of its own. */
function isJwksFault(cause: errors.JOSEError): boolean {
  return cause.code === 'ERR_JOSE_GENERIC' || cause instanceof errors.JWKSInvalid;
}
