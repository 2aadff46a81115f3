import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { stopUnless } from '../platform/barriers.ts';
import { signInWays } from '../platform/identity/directory.ts';
import { GlobalRows } from '../platform/identity/global-rows.ts';
import { Seal } from '../platform/identity/seal.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { SignInProviders } from './sign-in-providers.ts';
import type { SignInWayModel, SingleSignOnModel } from './single-sign-on.model.ts';

@Injectable()
export class SingleSignOnReads {
  constructor(
    private readonly named: SignInProviders,
    private readonly rows: GlobalRows,
    private readonly seal: Seal,
  ) {}

  async settings(viewer: Viewer): Promise<SingleSignOnModel> {
    stopUnless(may(viewer).changeSettings());
    const kept = await this.named.of(viewer.organizationId);
    const provider = kept && { ...kept, hasSecret: kept.secret !== null };
    const { slug } = viewer.organization;
    return { canKeepSecret: this.seal.canKeep, redirectUri: this.named.redirectUri(slug), provider };
  }

  /** For whoever stands before the door: the organization of this short name, or those of this mail domain. */
  async ways(said: string): Promise<readonly SignInWayModel[]> {
    const asked = said.trim().toLowerCase();
    const domain = asked.includes('@') ? asked.slice(asked.lastIndexOf('@') + 1) : '';
    const found = await signInWays(this.rows, { slug: asked, domain });
    return found.map(({ slug, name, issuer }) => ({ slug, name, host: new URL(issuer).host }));
  }
}
