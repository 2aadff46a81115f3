import { limits } from '@cxboard/domain/limits';
import { addDays, type LocalDate, localDateOf } from '@cxboard/domain/local-time';
import type { RevisionDraft } from '@cxboard/domain/revisions/revision.rules';
import { wordsIn } from '@cxboard/messages/languages';
import { orderDecision, revisionDecision } from '@cxboard/messages/revisions.messages';
import { v7 as uuidv7 } from 'uuid';
import type { AgendaItem } from '../agenda/index.ts';
import { recordDecision } from '../decisions/index.ts';
import { OrganizationSettings } from '../organization/index.ts';
import { foundOr404 } from '../platform/barriers.ts';
import type { Work } from '../platform/database/work.ts';
import { orderOf, Project, writeOrder } from '../projects/index.ts';
import { addRevision, applyRevision, baselineOf, Revision } from '../revisions/index.ts';
import type { PersonIds } from './make-people.ts';
import { order, proposed, revised } from './revisions.ts';

const i18n = wordsIn();

export interface RevisedItem {
  readonly project: Project;
  readonly draft: RevisionDraft;
  readonly result: {
    readonly itemId: string;
    readonly kind: 'DECISION';
    readonly text: string;
    readonly resultKey: string;
  };
}

/** What the board revises this time of the projects on its agenda. */
export async function revisionsOf(work: Work, items: readonly AgendaItem[]): Promise<RevisedItem[]> {
  const found: RevisedItem[] = [];
  // One after the other: they share one connection.
  for (const item of items) {
    const one = await revisionOf(work, item);
    if (one) found.push(one);
  }
  return found;
}

async function revisionOf(work: Work, { id: itemId, projectId }: AgendaItem): Promise<RevisedItem | null> {
  if (!projectId) return null;
  const project = await work.get(Project, projectId);
  const earlier = await work.find(Revision, { projectId });
  const said = revised[project.title]?.[earlier.length];
  if (!said) return null;
  const draft = { ...said, now: wordsOf(said.now, await mondayOf(work)) };
  const was = said.kind === 'TIMING' ? (project.dueOn ?? '') : '';
  const text = `${revisionDecision(i18n, { ...draft, was, title: project.title })} ${said.because}`;
  return { project, draft, result: { itemId, kind: 'DECISION', text, resultKey: uuidv7() } };
}

const wordsOf = (now: string | number, monday: LocalDate): string =>
  typeof now === 'string' ? now : addDays(monday, 7 * now);

const mondayOf = async (work: Work): Promise<LocalDate> =>
  foundOr404((await work.first(OrganizationSettings, {}))?.demoMadeOn ?? null);

/** Once the meeting is closed, the project is held to what was decided. */
export async function reviseAsDecided(work: Work, { project, draft, result }: RevisedItem): Promise<void> {
  const asked = { state: 'DECIDED', onTheSpot: true, resultId: result.resultKey } as const;
  const revision = await addRevision(work, project, { draft, asked });
  const refusal = await applyRevision(work, revision, result.resultKey);
  if (refusal) throw new Error(`The demonstration could not revise “${project.title}”: ${refusal.message}`);
}

/** What waits for the board, and the order in which it works; once. */
export async function makeRevisions(work: Work, { boardId, people }: { boardId: string; people: PersonIds }) {
  if (await work.first(Revision, { state: 'PROPOSED' })) return;
  const project = foundOr404(await work.first(Project, { boardId, title: proposed.project }));
  const draft = { ...proposed, now: wordsOf(proposed.now, await mondayOf(work)) };
  const asked = { state: 'PROPOSED', onTheSpot: false, resultId: null } as const;
  const revision = await addRevision(work, project, { draft, asked });
  await work.change(revision, { proposedById: people[proposed.by] });
  if ((await baselineOf(work, project)).places > 0) await putInOrder(work, boardId);
}

async function putInOrder(work: Work, boardId: string): Promise<void> {
  const going = await orderOf(work, boardId);
  const rank = ({ title }: { title: string }) => (order.includes(title) ? order.indexOf(title) : order.length);
  const ordered = going.toSorted((a, b) => rank(a) - rank(b));
  const id = uuidv7();
  const { timeZone } = foundOr404(await work.first(OrganizationSettings, {}));
  await recordDecision(work, {
    ...{ id, boardId, meetingId: null, about: '', rule: 'CHAIR', outcome: 'ADOPTED', quorum: null, ballots: [] },
    text: orderDecision(
      i18n,
      ordered.map(({ title }) => title),
    ).slice(0, limits.text.short),
    ...{ decidedOn: localDateOf(work.now, timeZone), reviewOn: null, supersedesId: null },
  });
  await writeOrder(work, { boardId, projectIds: ordered.map((one) => one.id), decisionId: id });
}
