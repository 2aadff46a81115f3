import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../platform/config.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import { organizationAt } from '../platform/identity/directory.ts';
import { GlobalRows } from '../platform/identity/global-rows.ts';
import { Seal } from '../platform/identity/seal.ts';
import { CONFIG } from '../platform/tokens.ts';
import type { Client } from './providers.ts';

const ofHouse = statement(
  'single_sign_on.provider',
  `select id, version, issuer, client_id as "clientId", secret, domains, is_only as "isOnly", worked_at as "workedAt"
   from sign_in_providers where organization_id = $1`,
);

export interface KeptProvider {
  readonly id: string;
  readonly version: number;
  readonly issuer: string;
  readonly clientId: string;
  readonly secret: Buffer | null;
  readonly domains: readonly string[];
  readonly isOnly: boolean;
  readonly workedAt: Date | null;
}

/** An organization with its provider, ready to be asked. */
export interface House {
  readonly organizationId: string;
  readonly slug: string;
  readonly client: Client;
  readonly redirectUri: string;
}

/** The identity providers that organizations have named. */
@Injectable()
export class SignInProviders {
  constructor(
    private readonly database: Database,
    private readonly rows: GlobalRows,
    private readonly seal: Seal,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  async of(organizationId: string): Promise<KeptProvider | null> {
    return (await this.database.readFor<KeptProvider>(organizationId, ofHouse, [organizationId]))[0] ?? null;
  }

  /** Null where there is no such organization, none with a provider, or a secret that can no longer be read. */
  async at(slug: string): Promise<House | null> {
    const organizationId = await organizationAt(this.rows, slug);
    const provider = organizationId && (await this.of(organizationId));
    if (!organizationId || !provider) return null;
    const client = this.clientOf(organizationId, provider);
    return client && { organizationId, slug, client, redirectUri: this.redirectUri(slug) };
  }

  /** With the secret opened; null when it was sealed with another key. */
  clientOf(organizationId: string, { issuer, clientId, secret }: KeptProvider): Client | null {
    if (!secret) return { issuer, clientId, secret: null };
    const opened = this.seal.open(Buffer.from(secret), organizationId);
    return opened === null ? null : { issuer, clientId, secret: opened };
  }

  /** One for each organization: an answer meant for one is none for another. */
  redirectUri(slug: string): string {
    return `${this.config.publicUrl}/api/${slug}/sign-in`;
  }
}
