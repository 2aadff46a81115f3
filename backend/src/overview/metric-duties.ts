import type { Duty } from '@cxboard/domain/overview/duties';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Viewer } from '../platform/identity/viewer.ts';

const drafts = statement(
  'overview.draft_metrics',
  `select id, name, card ->> 'slug' as slug from metric_cards
   where organization_id = $1 and state = 'DRAFT' order by lower(name), id limit 20`,
);

interface DraftRow {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
}

/** A metric that nobody published is seen by nobody else. */
@Injectable()
export class MetricDuties {
  constructor(private readonly database: Database) {}

  async of(viewer: Viewer): Promise<Duty[]> {
    if (!may(viewer).publishMetrics()) return [];
    const rows = await this.database.read<DraftRow>(viewer, drafts, [viewer.organizationId]);
    return rows.map(({ id, name, slug }) => ({
      kind: 'PUBLISH_METRIC',
      subject: { type: 'METRIC', id },
      title: name,
      dueOn: null,
      place: { page: 'METRIC', slug },
    }));
  }
}
