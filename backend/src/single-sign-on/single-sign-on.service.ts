import { limits } from '@cxboard/domain/limits';
import { isDomain } from '@cxboard/domain/people/join-link.rules';
import { may } from '@cxboard/domain/people/permissions';
import {
  issuerIn,
  type ProviderProblem,
  type ProviderUntried,
  refuseOnly,
} from '@cxboard/domain/people/single-sign-on.rules';
import { Inject, Injectable } from '@nestjs/common';
import { BadInput, foundOr404, StaleEdit, stopUnless } from '../platform/barriers.ts';
import type { Config } from '../platform/config.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import { showSignInProvider } from '../platform/identity/directory.ts';
import { Seal } from '../platform/identity/seal.ts';
import { endSessionsOfHouse } from '../platform/identity/sessions.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { CONFIG } from '../platform/tokens.ts';
import { Providers } from './providers.ts';
import { SignInProvider } from './sign-in-provider.entity.ts';
import type { ConnectProviderInput, LetInOnlyByProviderInput } from './single-sign-on.model.ts';

const keepSecret = statement(
  'single_sign_on.keep_secret',
  'update sign_in_providers set secret = $2 where organization_id = $1',
);

/** Naming the identity provider of an organization, and making it the only way in. */
@Injectable()
export class SingleSignOnService {
  constructor(
    private readonly database: Database,
    private readonly seal: Seal,
    private readonly providers: Providers,
    @Inject(CONFIG) private readonly config: Pick<Config, 'loopback'>,
  ) {}

  /** Another issuer or client is another provider: it starts without the secret of the one before, and untried. */
  connect(viewer: Viewer, { secret = null, expectedVersion = null, ...said }: ConnectProviderInput) {
    return this.database.work(viewer, async (work) => {
      stopUnless(may(viewer).changeSettings());
      const facts = { issuer: this.issuer(said.issuer), clientId: said.clientId, domains: domainsOf(said.domains) };
      if (secret) this.refuseToKeep();
      const before = await work.first(SignInProvider, {});
      refuseStale(before, expectedVersion);

      const isAnother = !isSame(before, facts);
      const provider = await put(work, before, isAnother ? { ...facts, isOnly: false, workedAt: null } : facts);
      if (secret !== null || isAnother) await work.query(keepSecret, [work.organizationId, this.sealed(work, secret)]);
      if (isAnother) await endSessionsOfHouse(work, work.organizationId);
      await showSignInProvider(work, provider);
      return { id: provider.id };
    });
  }

  private refuseToKeep(): void {
    if (!this.seal.canKeep) throw new BadInput('secret: this server has no SECRETS_KEY.', { field: 'secret' });
  }

  private sealed({ organizationId }: Work, secret: string | null): Buffer | null {
    return secret ? this.seal.close(secret, organizationId) : null;
  }

  letInOnly(viewer: Viewer, { isOnly, expectedVersion }: LetInOnlyByProviderInput) {
    return this.database.work(viewer, async (work): Promise<{ id: string } | ProviderUntried> => {
      const provider = await providerFor(viewer, work);
      const refusal = isOnly ? refuseOnly(provider) : null;
      if (refusal) return refusal;
      await work.change(provider, { isOnly }, expectedVersion);
      await showSignInProvider(work, provider);
      return { id: provider.id };
    });
  }

  /** Whoever came in by it is out at once; those without a password ask for one by the link for forgotten ones. */
  disconnect(viewer: Viewer, expectedVersion: number) {
    return this.database.work(viewer, async (work) => {
      const provider = await providerFor(viewer, work);
      if (provider.version !== expectedVersion) throw new StaleEdit(provider.version);
      await work.remove(provider);
      await showSignInProvider(work, null);
      await endSessionsOfHouse(work, work.organizationId);
      return { id: provider.id };
    });
  }

  /** Asks the provider what it publishes, as a sign-in would. */
  async try(viewer: Viewer, issuer: string): Promise<ProviderProblem | null> {
    stopUnless(may(viewer).changeSettings());
    return this.providers.problemWith({ issuer: this.issuer(issuer), clientId: 'trial', secret: null });
  }

  private issuer(said: string): string {
    const issuer = issuerIn(said, { mayBeLocal: this.config.loopback });
    if (issuer === null) throw new BadInput('issuer: an https address without ? and #.', { field: 'issuer' });
    return issuer;
  }
}

type Facts = Pick<SignInProvider, 'issuer' | 'clientId' | 'domains'> & Partial<SignInProvider>;

const isSame = (before: SignInProvider | null, { issuer, clientId }: Facts): boolean =>
  before?.issuer === issuer && before.clientId === clientId;

const put = (work: Work, before: SignInProvider | null, facts: Facts): Promise<SignInProvider> =>
  before ? work.change(before, facts) : work.add(SignInProvider, facts);

/** The first provider replaces none; every other is put in place of the one that was looked at. */
function refuseStale(before: SignInProvider | null, expectedVersion: number | null): void {
  if ((before?.version ?? null) !== expectedVersion) throw new StaleEdit(before?.version ?? 0);
}

async function providerFor(viewer: Viewer, work: Work): Promise<SignInProvider> {
  stopUnless(may(viewer).changeSettings());
  return foundOr404(await work.first(SignInProvider, {}));
}

function domainsOf(said: readonly string[]): string[] {
  const domains = [...new Set(said.map((one) => one.trim().toLowerCase()))];
  const { domains: most } = limits.joinLinks;
  if (domains.length < 1 || domains.length > most || !domains.every(isDomain))
    throw new BadInput(`domains: 1 to ${most}, such as bank.example.`, { field: 'domains' });
  return domains;
}
