import { localDateOf } from '@cxboard/domain/local-time';
import { limits } from '@cxboard/domain/limits';
import type { DecisionRule } from '@cxboard/domain/decisions/decision.rules';
import {
  refuseRevision,
  refuseRevisionMove,
  refuseSilence,
  valueBefore,
} from '@cxboard/domain/revisions/revision.rules';
import { refuseWriting } from '@cxboard/domain/sessions/session.rules';
import { wordsIn } from '@cxboard/messages/languages';
import { revisionDecision, revisionRefused } from '@cxboard/messages/revisions.messages';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { NotFound } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { lockProject, type Project, tellProject } from '../projects/index.ts';
import { addResult, draftOf, itemOf, sessionToRun, told } from '../sessions/index.ts';
import { addRevision, baselineOf, refuseStill } from './revising.ts';
import { Revision } from './revision.entity.ts';
import type { DecideRevisionInput, ReviseOnTheSpotInput } from './revisions.inputs.ts';

const takenOut = statement(
  'revisions.taken_out',
  'select r.is_taken_out as "isTakenOut" from revision_rulings r where r.organization_id = $1 and r.id = $2',
);

/** What the board says to revisions while it sits: decisions that take effect when the meeting is closed. */
@Injectable()
export class DecidingService {
  constructor(private readonly database: Database) {}

  decide(viewer: Viewer, { revisionId, agrees, because, ...where }: DecideRevisionInput) {
    return this.database.work(viewer, async (work) => {
      const { project, ...room } = await roomFor(work, viewer, where);
      const revision = await work.get(Revision, revisionId);
      if (revision.projectId !== project.id) throw new NotFound();
      if (await isTakenOut(work, revision)) await work.change(revision, { state: 'PROPOSED', resultId: null });

      const baseline = await baselineOf(work, project);
      const refusal =
        refuseWriting(room.meeting.state) ??
        refuseRevisionMove(revision.state, 'DECIDED') ??
        (agrees ? refuseStill(revision, baseline) : refuseSilence(because));
      if (refusal) return refusal;

      const was = valueBefore(revision.kind, baseline);
      const said = saidTo({ ...revision, was, title: project.title }, { agrees, because });
      const resultId = await writeDown(work, { ...room, said, rule: where.rule ?? null, locale: localeOf(viewer) });
      await work.change(revision, { state: 'DECIDED', was, resultId, isRefused: !agrees });
      await tellProject(work, project);
      return told(work, room.session);
    });
  }

  /** Date, scope, solution, place or stop, said and decided as one act. */
  onTheSpot(viewer: Viewer, { meetingId, itemId, rule, ...draft }: ReviseOnTheSpotInput) {
    return this.database.work(viewer, async (work) => {
      const { project, ...room } = await roomFor(work, viewer, { meetingId, itemId });
      const baseline = await baselineOf(work, project);
      const today = localDateOf(work.now, viewer.organization.timeZone);
      const refusal = refuseWriting(room.meeting.state) ?? refuseRevision(draft, baseline, today);
      if (refusal) return refusal;

      const said = { ...draft, was: valueBefore(draft.kind, baseline), title: project.title, agrees: true };
      const resultId = await writeDown(work, { ...room, said, rule: rule ?? null, locale: localeOf(viewer) });
      await addRevision(work, project, { draft, asked: { state: 'DECIDED', onTheSpot: true, resultId } });
      await tellProject(work, project);
      return told(work, room.session);
    });
  }
}

/** Whoever agrees takes over the reason that was given; a no has its own. */
const saidTo = <Asked extends { readonly because: string }>(
  asked: Asked,
  { agrees, because }: { readonly agrees: boolean; readonly because: string },
) => ({ ...asked, agrees, because: agrees ? asked.because : because });

const localeOf = ({ organization }: Viewer): string => organization.locale;

/** The meeting as it is held, its item, and the project that the item is about; another item is about none. */
async function roomFor(work: Work, viewer: Viewer, { meetingId, itemId }: { meetingId: string; itemId: string }) {
  const { meeting, session } = await sessionToRun(work, viewer, meetingId);
  const item = await itemOf(work, meeting.id, itemId);
  if (!item.projectId) throw new NotFound();
  const project: Project = await lockProject(work, viewer, item.projectId);
  return { meeting, session, item, project };
}

async function isTakenOut(work: Work, { id, state }: Revision): Promise<boolean> {
  if (state !== 'DECIDED') return false;
  const [row] = await work.query<{ isTakenOut: boolean }>(takenOut, [work.organizationId, id]);
  return row?.isTakenOut ?? false;
}

type Room = Omit<Awaited<ReturnType<typeof roomFor>>, 'project'>;

interface Ruling extends Room {
  readonly said: Parameters<typeof revisionDecision>[1] & { readonly because: string; readonly agrees: boolean };
  readonly rule: DecisionRule | null;
  readonly locale: string;
}

/** The decision as it will stand in the register, under the item it is taken on. */
async function writeDown(work: Work, { meeting, item, said, rule, locale }: Ruling): Promise<string> {
  const resultKey = uuidv7();
  const words = said.agrees ? revisionDecision : revisionRefused;
  const sentence = `${words(wordsIn(locale), said)} ${said.because.trim()}`;
  const text = sentence.slice(0, limits.text.short);
  const result = { itemId: item.id, kind: 'DECISION' as const, text, rule: rule ?? 'CONSENT', resultKey };
  await addResult(work, { meeting, draft: draftOf(result), input: result });
  if (item.state === 'WAITING') await work.change(item, { state: 'DISCUSSED' });
  return resultKey;
}
