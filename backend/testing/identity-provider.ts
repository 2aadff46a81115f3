import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export interface Staff {
  readonly email?: string | undefined;
  readonly email_verified?: boolean | undefined;
  readonly name?: string | undefined;
}

type Claims = Record<string, unknown>;

/** How a token is signed again: with the provider's key, another one, the client's secret, or not at all. */
export type Signing = 'OWN_KEY' | 'OTHER_KEY' | 'CLIENT_SECRET' | 'NO_SIGNATURE' | 'ALG_NONE';

export const clientId = 'cx-board';
export const clientSecret = 'what the bank and its provider agreed on';

const newKey = (): KeyObject => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A real identity provider of somebody else's making, who can be told to lie. */
export async function identityProvider(redirectUris: readonly string[]) {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const key = newKey();
  const staff = new Map<string, Staff>();
  let next: { subject: string } | { error: string } | 'ASKS' = { subject: '' };
  const lies: { token?: ((token: string) => string) | undefined; metadata?: Claims | undefined; keys?: unknown } = {};

  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [...redirectUris],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    jwks: { keys: [{ ...key.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }] },
    cookies: { keys: ['only a test'] },
    pkce: { required: () => true },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600 },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, subject) => ({
      accountId: subject,
      claims: () => ({ sub: subject, ...staff.get(subject) }),
    }),
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client?.clientId ?? '',
        accountId: oidc.session?.accountId ?? '',
      });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  });
  provider.use(async (context, go) => {
    await go();
    const body = context.body as Claims | undefined;
    const token = body?.['id_token'];
    if (context.path === '/token' && lies.token && typeof token === 'string')
      context.body = { ...body, id_token: lies.token(token) };
    if (context.path.startsWith('/.well-known') && lies.metadata) context.body = { ...body, ...lies.metadata };
    if (context.path === '/jwks' && lies.keys) context.body = { keys: lies.keys };
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void answer(request, response);
    const chosen = next === 'ASKS' ? chosenIn(new URL(request.url, issuer)) : next;
    if (!chosen) return void response.setHeader('content-type', 'text/html; charset=utf-8').end(doorOf(staff));
    const result = 'error' in chosen ? chosen : { login: { accountId: chosen.subject } };
    return void provider.interactionFinished(request, response, result);
  });

  return {
    issuer,
    lies,
    /** Somebody the provider knows from now on. */
    knows: (subject: string, person: Staff) => void staff.set(subject, person),
    /** The browser goes to the provider, signs in there, and is sent back: the address it is sent to. */
    async signsIn(address: string, as: string | { error: string }): Promise<URL> {
      next = typeof as === 'string' ? { subject: as } : as;
      return awayFrom(issuer, address);
    },
    /** From now on people are asked on a page of the provider who they are, as in a browser. */
    asks: () => void (next = 'ASKS'),
    /** The same token with other claims, signed again. */
    forges(token: string, changes: Claims, signing: Signing = 'OWN_KEY'): string {
      const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Claims;
      return signed({ ...claims, ...changes }, signing, key);
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** What was pressed on the provider's own page. */
function chosenIn({ searchParams }: URL): { subject: string } | { error: string } | null {
  const subject = searchParams.get('as');
  if (subject) return { subject };
  return searchParams.has('no') ? { error: 'access_denied' } : null;
}

/** The page of the provider: everybody it knows, and the way to say no. */
function doorOf(staff: ReadonlyMap<string, Staff>): string {
  const people = [...staff].map(([subject, { name }]) => `<p><a href="?as=${subject}">I am ${name ?? subject}</a></p>`);
  const head = '<!doctype html><title>Sign in at work</title><link rel="icon" href="data:,">';
  return `${head}${people.join('')}<p><a href="?no">I do not agree</a></p>`;
}

function signed(claims: Claims, signing: Signing, own: KeyObject): string {
  const alg = { ALG_NONE: 'none', CLIENT_SECRET: 'HS256' }[signing as string] ?? 'RS256';
  const body = `${part({ alg, kid: 'one', typ: 'JWT' })}.${part(claims)}`;
  if (signing === 'NO_SIGNATURE' || signing === 'ALG_NONE') return `${body}.`;
  if (signing === 'CLIENT_SECRET')
    return `${body}.${createHmac('sha256', clientSecret).update(body).digest('base64url')}`;
  const key = signing === 'OWN_KEY' ? own : newKey();
  return `${body}.${sign('sha256', Buffer.from(body), key).toString('base64url')}`;
}

/** Follows the provider's own redirects, cookies and all, until it sends the browser elsewhere. */
async function awayFrom(issuer: string, address: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let url = new URL(address);
  for (let steps = 0; url.origin === issuer; steps += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, { redirect: 'manual', headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const location = answer.headers.get('location');
    if (!location || steps > 10) throw new Error(`The provider stopped at ${url.pathname}: ${await answer.text()}`);
    url = new URL(location, url);
  }
  return url;
}
