import { createHash } from 'node:crypto';
import type { ProviderProblem, Vouched } from '@cxboard/domain/people/single-sign-on.rules';
import { Inject, Injectable } from '@nestjs/common';
import * as oidc from 'openid-client';
import type { Config } from '../platform/config.ts';
import { type Fetching, fetchOutside, LeadsInside } from '../platform/fetching.ts';
import { CONFIG } from '../platform/tokens.ts';

export interface Client {
  readonly issuer: string;
  readonly clientId: string;
  readonly secret: string | null;
}

/** One way there and back: the secret stays in the browser, and everything that must match is made from it. */
export interface Journey {
  readonly secret: string;
  readonly redirectUri: string;
}

const madeFrom = (secret: string, what: string) => createHash('sha256').update(`${what} ${secret}`).digest('base64url');
const stateOf = ({ secret }: Journey) => madeFrom(secret, 'state');
const nonceOf = ({ secret }: Journey) => madeFrom(secret, 'nonce');
const verifierOf = ({ secret }: Journey) => madeFrom(secret, 'verifier');

/** The provider did not answer, or not as one. */
export class NotReached extends Error {}

/** It answered, and what it said does not hold. */
export class NotVouched extends Error {}

const seconds = 10;

/**
 * Identity providers by OpenID Connect: authorization code with PKCE, state and nonce; the signature of what they say
 * is checked against their published keys although it came over our own line to them.
 */
@Injectable()
export class Providers {
  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'loopback' | 'insideHosts'>) {}

  /** Where the browser goes. */
  async wayTo(client: Client, journey: Journey): Promise<string> {
    const found = await this.open(client);
    const challenge = await oidc.calculatePKCECodeChallenge(verifierOf(journey));
    const address = oidc.buildAuthorizationUrl(found, {
      redirect_uri: journey.redirectUri,
      scope: 'openid email profile',
      state: stateOf(journey),
      nonce: nonceOf(journey),
      code_challenge: challenge,
      code_challenge_method: 'S256',
    });
    return address.href;
  }

  /** Whether an answer belongs to this journey, before anything else is believed of it. */
  belongs(answer: URLSearchParams, journey: Journey): boolean {
    return answer.get('state') === stateOf(journey);
  }

  /** What the provider says of whoever came back. */
  async vouchedBy(client: Client, journey: Journey, answer: URLSearchParams): Promise<Vouched> {
    const found = await this.open(client);
    const address = new URL(journey.redirectUri);
    address.search = answer.toString();
    try {
      const tokens = await oidc.authorizationCodeGrant(found, address, {
        pkceCodeVerifier: verifierOf(journey),
        expectedState: stateOf(journey),
        expectedNonce: nonceOf(journey),
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims) throw new NotVouched('No token of identity came.');
      return vouchedIn(await this.withMail(found, tokens.access_token, claims), claims);
    } catch (problem) {
      throw isSilence(problem) ? new NotReached(codeOf(problem)) : new NotVouched(codeOf(problem));
    }
  }

  /** What can be seen wrong with a provider before anybody goes there. */
  async problemWith(client: Client): Promise<ProviderProblem | null> {
    try {
      const metadata = (await this.open(client)).serverMetadata();
      if (!hasCodeFlow(metadata)) return 'NO_CODE_FLOW';
      return (await this.hasKeys(metadata.jwks_uri)) ? null : 'NO_KEYS';
    } catch (problem) {
      if (causesOf(problem).some((one) => one instanceof LeadsInside)) return 'INSIDE';
      return codeOf(problem) === 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED' ? 'OTHER_ISSUER' : 'NOT_REACHED';
    }
  }

  private async hasKeys(uri: string | undefined): Promise<boolean> {
    if (!uri) return false;
    const signal = AbortSignal.timeout(seconds * 1000);
    const answer = await this.fetch(uri, { method: 'GET', headers: { accept: 'application/json' }, signal });
    const { keys } = (await answer.json()) as { keys?: unknown };
    return answer.status === 200 && Array.isArray(keys) && keys.length > 0;
  }

  private async open({ issuer, clientId, secret }: Client): Promise<oidc.Configuration> {
    const isLocal = this.config.loopback && issuer.startsWith('http://');
    try {
      const found = await oidc.discovery(new URL(issuer), clientId, undefined, oidc.None(), {
        [oidc.customFetch]: (url, options) => this.fetch(url, options),
        execute: [oidc.enableNonRepudiationChecks, ...(isLocal ? [oidc.allowInsecureRequests] : [])],
        timeout: seconds,
      });
      if (secret === null) return found;
      const known = new oidc.Configuration(found.serverMetadata(), clientId, undefined, authentication(found, secret));
      known[oidc.customFetch] = (url, options) => this.fetch(url, options);
      known.timeout = seconds;
      oidc.enableNonRepudiationChecks(known);
      if (isLocal) oidc.allowInsecureRequests(known);
      return known;
    } catch (problem) {
      throw new NotReached(codeOf(problem), { cause: problem });
    }
  }

  private fetch(url: string, options: Fetching): Promise<Response> {
    const { loopback, insideHosts } = this.config;
    return fetchOutside(url, options, (host) => insideHosts.includes(host.host) || (loopback && isLocalHost(host)));
  }

  /** Providers that leave the address out of the token tell it when asked, of the same subject. */
  private async withMail(
    found: oidc.Configuration,
    accessToken: string,
    claims: oidc.IDToken,
  ): Promise<Record<string, unknown>> {
    if (claims['email'] !== undefined || !found.serverMetadata().userinfo_endpoint) return claims;
    return { ...(await oidc.fetchUserInfo(found, accessToken, claims.sub)) };
  }
}

const hasCodeFlow = (metadata: oidc.ServerMetadata): boolean =>
  metadata.authorization_endpoint !== undefined &&
  metadata.token_endpoint !== undefined &&
  (metadata.response_types_supported ?? ['code']).includes('code');

const isLocalHost = ({ hostname }: URL) => /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);

function authentication(found: oidc.Configuration, secret: string): oidc.ClientAuth {
  const known = found.serverMetadata().token_endpoint_auth_methods_supported;
  const isPost = known && !known.includes('client_secret_basic') && known.includes('client_secret_post');
  return isPost ? oidc.ClientSecretPost(secret) : oidc.ClientSecretBasic(secret);
}

const textIn = (value: unknown): string | null => (typeof value === 'string' && value.trim() ? value.trim() : null);

function vouchedIn(said: Record<string, unknown>, { iss, sub }: oidc.IDToken): Vouched {
  const email = textIn(said['email'])?.toLowerCase() ?? null;
  const given = [textIn(said['given_name']), textIn(said['family_name'])].filter((part) => part !== null).join(' ');
  return {
    issuer: iss,
    subject: sub,
    email,
    isEmailVerified: said['email_verified'] === true,
    name: textIn(said['name']) ?? (given || null),
  };
}

function causesOf(problem: unknown): Error[] {
  const causes: Error[] = [];
  for (let one = problem; one instanceof Error && causes.length < 5; one = one.cause) causes.push(one);
  return causes;
}

const codeOf = (problem: unknown): string =>
  causesOf(problem)
    .map((one) => (one as { code?: unknown }).code)
    .find((code): code is string => typeof code === 'string') ?? '';

/** No connection, no answer in time, or an answer of a server that has trouble of its own. */
const isSilence = (problem: unknown): boolean => {
  const code = codeOf(problem);
  return (
    code === 'OAUTH_TIMEOUT' || /^E[A-Z]+$/.test(code) || causesOf(problem).some((one) => one instanceof LeadsInside)
  );
};
