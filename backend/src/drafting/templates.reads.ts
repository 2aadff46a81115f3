import type { MeetingKind } from '@cxboard/domain/meetings/meeting.rules';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { foundOr404, NotFound } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import type { AgendaTemplateModel } from './drafting.model.ts';
import { usualTemplate } from './usual-template.ts';

const templateWhere = (condition: string) => `
select b.id as "boardId", (
  select json_build_object(
    'version', t.version, 'metricMinutes', t.metric_minutes, 'projectMinutes', t.project_minutes,
    'topicMinutes', t.topic_minutes, 'items', coalesce((
      select json_agg(json_build_object(
        'id', s.id, 'title', s.title, 'kind', s.kind, 'minutes', s.minutes, 'isRecurring', s.is_recurring,
        'isFinancial', s.is_financial, 'looksBack', s.looks_back) order by s.position)
      from standing_items s where s.organization_id = $1 and s.template_id = t.id), '[]'::json))
  from agenda_templates t where t.organization_id = $1 and t.board_id = b.id and t.kind = $3) as template
from board_cards b where b.organization_id = $1 and ${condition}`;
const bySlug = statement('drafting.template_by_slug', templateWhere('b.slug = $2'));
const byId = statement('drafting.template_by_id', templateWhere('b.id = $2'));

interface TemplateRow {
  readonly boardId: string;
  readonly template: Omit<AgendaTemplateModel, 'boardId' | 'kind'> | null;
}

/** The template a board has made its own, or the usual one. */
@Injectable()
export class TemplatesReads {
  constructor(private readonly database: Database) {}

  async template(
    viewer: Viewer,
    board: { readonly slug: string } | { readonly id: string },
    kind: MeetingKind,
  ): Promise<AgendaTemplateModel> {
    const [named, key] = 'slug' in board ? [bySlug, board.slug] : [byId, board.id];
    const values = [viewer.organizationId, key, kind];
    const { boardId, template } = foundOr404((await this.database.read<TemplateRow>(viewer, named, values))[0]);
    if (!may(viewer).seeDraftAgenda({ boardId })) throw new NotFound();
    if (template) return { boardId, kind, ...template };
    const usual = usualTemplate(kind, viewer.organization.locale);
    return { boardId, kind, version: null, ...usual, items: usual.items.map((item) => ({ ...item, id: null })) };
  }
}
