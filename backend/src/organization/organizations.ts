import { usualAccent } from '@cxboard/domain/organization/letterhead.rules';
import { refuseSlug, slugFrom, type SlugRefused } from '@cxboard/domain/organization/slug.rules';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import { listOrganization, type MadeBy, organizationMadeBy, slugsLike } from '../platform/identity/directory.ts';
import { GlobalRows } from '../platform/identity/global-rows.ts';
import { OrganizationSettings } from './organization-settings.entity.ts';

export interface OrganizationDraft {
  readonly name: string;
  /** Without one, the name gives it. */
  readonly slug?: string | null;
  readonly timeZone: string;
  readonly locale: string;
  readonly currency: string;
  /** Of which request it is the answer. */
  readonly madeBy?: MadeBy | null;
  /** Of a demonstration: which version it is and on which day it was made. */
  readonly demo?: { readonly version: number; readonly madeOn: string };
}

export interface Made<Answer> {
  readonly organizationId: string;
  readonly slug: string;
  readonly answer: Answer;
}
type Refused = { readonly __typename: string; readonly message: string };
const mondayToFriday = [1, 2, 3, 4, 5];

/** Makes organizations: for sign-up and for the demonstration. */
@Injectable()
export class Organizations {
  constructor(
    private readonly database: Database,
    private readonly rows: GlobalRows,
  ) {}

  refuse({ slug }: { readonly slug?: string | null }): SlugRefused | null {
    return slug ? refuseSlug(slug, 'ORGANIZATION') : null;
  }

  /** The slug of what this very request has made before. */
  async madeBefore(madeBy: MadeBy | null): Promise<string | null> {
    return madeBy && organizationMadeBy(this.rows, madeBy);
  }

  /** A new organization and its first rows, in one work: what `first` refuses is not made at all. */
  async add<Answer>(
    draft: OrganizationDraft,
    first: (work: Work) => Promise<Answer>,
  ): Promise<Made<Exclude<Answer, Refused>> | SlugRefused | Extract<Answer, Refused>> {
    const slug = draft.slug ?? (await this.slugOf(draft.name));
    const organizationId = uuidv7();
    const reason = draft.demo ? 'demo' : 'sign-up';
    return this.database.workFor({ organizationId, reason }, async (work) => {
      const { name, demo, madeBy = null } = draft;
      const isListed = await listOrganization(work, { slug, name, isDemo: Boolean(demo), madeBy });
      if (!isListed) return taken(slug);
      await work.add(OrganizationSettings, settingsOf(draft));
      const answer = await first(work);
      return isRefused(answer) ? answer : { organizationId, slug, answer: answer as Exclude<Answer, Refused> };
    });
  }

  private async slugOf(name: string): Promise<string> {
    return slugFrom(name, 'ORGANIZATION', await slugsLike(this.rows, slugFrom(name, 'ORGANIZATION')));
  }
}

const settingsOf = ({ timeZone, locale, currency, demo }: OrganizationDraft) => ({
  timeZone,
  locale,
  currency,
  workingDays: mondayToFriday,
  ...{ accent: usualAccent, logoId: null, logoKind: null },
  demoVersion: demo?.version ?? null,
  demoMadeOn: demo?.madeOn ?? null,
});

const taken = (slug: string): SlugRefused => ({
  __typename: 'SlugRefused',
  why: 'TAKEN',
  slug,
  message: `The address "${slug}" is taken.`,
});

const isRefused = <Answer>(answer: Answer): answer is Extract<Answer, Refused> =>
  typeof answer === 'object' && answer !== null && '__typename' in answer && 'message' in answer;
