import type { Duty } from '@cxboard/domain/overview/duties';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Viewer } from '../platform/identity/viewer.ts';

interface DraftRow {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

/** Drafts that have a value to show; the oldest first. */
const drafts = statement(
  'metrics.drafts_waiting',
  `select m.id, m.slug, m.name from metrics m
   where m.state = 'DRAFT' and (exists (
     select from metric_definitions d join answer_days a
       on a.organization_id = d.organization_id and a.question_id = d.question_id
     where d.organization_id = m.organization_id and d.metric_id = m.id)
     or exists (
       select from standing_values v where v.organization_id = m.organization_id and v.metric_id = m.id))
   order by m.id`,
);

/** What metrics ask of those who define them: a draft with answers is published, or its definition finished. */
@Injectable()
export class MetricDuties {
  constructor(private readonly database: Database) {}

  async of(viewer: Viewer): Promise<Duty[]> {
    if (!may(viewer).publishMetrics()) return [];
    const rows = await this.database.read<DraftRow>(viewer, drafts);
    return rows.map(({ id, slug, name }) => ({
      kind: 'PUBLISH_METRIC',
      subject: { type: 'METRIC', id },
      title: name,
      dueOn: null,
      place: { page: 'METRIC', slug },
    }));
  }
}
