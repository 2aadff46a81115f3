import { may } from '@cxboard/domain/people/permissions';
import { type PulseCount, pulseResult, isPulseRead, refusePulse } from '@cxboard/domain/vision/pulse.rules';
import type { VisionState } from '@cxboard/domain/vision/vision.rules';
import { Injectable } from '@nestjs/common';
import { Person } from '../people/index.ts';
import { foundOr404, stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import { untraced } from '../platform/database/idempotency.ts';
import { statement } from '../platform/database/statement.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import type { AnswerVisionPulseInput, PulseResultModel, VisionPulseModel } from './pulse.model.ts';
import { Vision, type VisionText } from './vision.entity.ts';

/** $1 vision · $2 person */
const taker = statement(
  'vision.pulse_taker',
  'select person_id from vision_pulse_takers where vision_id = $1 and person_id = $2',
);
const take = statement(
  'vision.pulse_take',
  'insert into vision_pulse_takers (organization_id, vision_id, person_id) values ($1, $2, $3)',
);
/** $1 organization · $2 vision · $3 department */
const prepare = statement(
  'vision.pulse_prepare',
  `insert into vision_pulse_counts (organization_id, vision_id, department_id, question, answer, n)
   select $1, $2, $3, q, a, 0 from unnest(array['LIVED', 'SIGNED']) q, unnest(array['YES', 'PARTLY', 'NO']) a
   on conflict do nothing`,
);
/** $1 vision · $2 department · $3 lived · $4 signed */
const count = statement(
  'vision.pulse_count',
  `update vision_pulse_counts set n = n + (answer = case question when 'LIVED' then $3 else $4 end)::int
   where vision_id = $1 and department_id is not distinct from $2::uuid`,
);
/** $1 board · $2 person */
const newest = statement(
  'vision.pulse',
  `
select v.id, v.number, v.state, v.round_one_text as text, v.board_id as "boardId",
  (select count(*)::int from vision_pulse_takers t where t.vision_id = v.id) as answered,
  (select count(*)::int from person_cards p where (p.card ->> 'active')::boolean) as asked,
  exists (select from vision_pulse_takers t where t.vision_id = v.id and t.person_id = $2) as "hasAnswered",
  coalesce((
    select json_agg(json_build_object('departmentId', c.department_id, 'question', c.question, 'answer', c.answer, 'n', c.n))
    from vision_pulse_counts c where c.vision_id = v.id), '[]') as counts,
  coalesce((
    select json_object_agg(d.id, d.name) from department_cards d), '{}') as departments
from visions v
where v.board_id = $1 and v.round_one_text is not null
order by v.number desc limit 1`,
);

interface Row {
  readonly id: string;
  readonly boardId: string;
  readonly number: number;
  readonly state: VisionState;
  readonly text: VisionText;
  readonly answered: number;
  readonly asked: number;
  readonly hasAnswered: boolean;
  readonly counts: readonly PulseCount[];
  readonly departments: Readonly<Record<string, string>>;
}

/** Two questions to every employee; who answered is known, what they answered is only counted. */
@Injectable()
export class VisionPulse {
  constructor(private readonly database: Database) {}

  answer(viewer: Viewer, { visionId, lived, signed }: AnswerVisionPulseInput) {
    return this.database.work(viewer, async (work) => {
      stopUnless(may(viewer).answerVisionPulse());
      const vision = await work.lock(Vision, visionId);
      foundOr404(vision.state !== 'DRAFT' || may(viewer).seeVisionDraft(vision) || null);
      const earlier = await work.query(taker, [visionId, viewer.personId]);
      const refusal = refusePulse(vision.state, earlier.length > 0);
      if (refusal) return refusal;

      const { departmentId } = await work.get(Person, viewer.personId);
      await work.query(take, [work.organizationId, visionId, viewer.personId]);
      await work.query(prepare, [work.organizationId, visionId, departmentId]);
      await work.query(count, [visionId, departmentId, lived, signed]);
      await untraced(work);
      work.tell('VISION', vision.boardId);
      return { id: vision.boardId };
    });
  }

  /** The pulse of the newest version that the first round was asked about, for who may see it now. */
  async ofBoard(viewer: Viewer, boardId: string): Promise<VisionPulseModel | null> {
    const [row] = await this.database.read<Row>(viewer, newest, [boardId, viewer.personId]);
    if (!row) return null;
    const { id, number, state, text, answered, asked, hasAnswered } = row;
    const mayRead = isPulseRead(state) && (state === 'RATIFIED' || may(viewer).seeVisionDraft(row));
    const isOpen = refusePulse(state, false) === null;
    if (!isOpen && (!mayRead || answered === 0)) return null;
    return { id, number, ...text, isOpen, answered, asked, hasAnswered, result: mayRead ? resultOf(row) : null };
  }
}

function resultOf({ counts, departments }: Row): PulseResultModel {
  const { overall, departments: groups } = pulseResult(counts);
  const named = groups.map(({ departmentId, group }) => ({ name: departments[departmentId ?? ''] ?? null, group }));
  return { overall, departments: named.toSorted(byName) };
}

/** Those without a department come last. */
const byName = (a: { readonly name: string | null }, b: { readonly name: string | null }): number =>
  Number(a.name === null) - Number(b.name === null) || (a.name ?? '').localeCompare(b.name ?? '');
