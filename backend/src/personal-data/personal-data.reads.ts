import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import { ownAccount } from '../platform/identity/own-account.ts';
import type { Viewer } from '../platform/identity/viewer.ts';

/** $1 organization · $2 person */
const everything = statement(
  'personal_data.everything',
  `select jsonb_build_object(
    'person', (select to_jsonb(p) - array['organization_id'] from people p where p.organization_id = $1 and p.id = $2),
    'rows', rows_about($2),
    'proposals', coalesce((select jsonb_agg(jsonb_build_object('number', p.number, 'title', p.title, 'text', p.text, 'state', p.state,
        'submittedAt', p.submitted_at) order by p.created_at)
      from proposals p join proposal_authors a on a.organization_id = p.organization_id and a.proposal_id = p.id
      where a.organization_id = $1 and a.person_id = $2), '[]'),
    'mails', coalesce((select jsonb_agg(jsonb_build_object('subject', m.subject, 'body', m.body, 'recipient', m.recipient,
        'createdAt', m.created_at) order by m.created_at)
      from mails m where m.organization_id = $1 and m.person_id = $2 and m.kind <> 'SECURITY'), '[]'),
    'acts', coalesce((select jsonb_agg(jsonb_build_object('at', e.at, 'act', e.act, 'subject', e.subject,
        'subjectId', e.subject_id, 'before', t.before, 'after', t.after) order by e.at, e.id)
      from audit_entries e left join audit_texts t on t.organization_id = e.organization_id and t.entry_id = e.id
      where e.organization_id = $1 and e.person_id = $2), '[]'),
    'toldAboutMe', coalesce((select jsonb_agg(jsonb_build_object('at', e.at, 'act', e.act, 'before', t.before, 'after', t.after)
        order by e.at, e.id)
      from audit_entries e left join audit_texts t on t.organization_id = e.organization_id and t.entry_id = e.id
      where e.organization_id = $1 and e.subject = 'Person' and e.subject_id = $2), '[]')) as told`,
);

@Injectable()
export class PersonalDataReads {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** One file with everything that the product holds about the one who asks, in this organization. */
  async mine(viewer: Viewer): Promise<object> {
    const { organizationId, personId, organization } = viewer;
    const values = [organizationId, personId];
    const [row] = await this.database.read<{ told: object }>(viewer, everything, values);
    const [account] = await this.database.read<object>(viewer, ownAccount, values);
    const about = { organization: organization.name, madeAt: this.clock.now().toISOString() };
    return { about, account: account ?? null, ...row?.told };
  }
}
