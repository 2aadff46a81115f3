import { addDays } from '@cxboard/domain/local-time';
import { Cause, CauseEvidence, DeepDiveResult } from '../deep-dives/index.ts';
import { freezeSnapshot } from '../metrics/index.ts';
import { addNomination } from '../nominations/index.ts';
import type { Work } from '../platform/database/work.ts';
import type { DemoCause } from './dives-of-meridian.ts';
import type { DiveSetting, Known } from './dive-setting.ts';

interface Digging {
  readonly deepDiveId: string;
  readonly setting: DiveSetting;
  readonly known: Known;
  readonly parentId?: string;
}

/** Why it is so, down to the last why; what was nominated to remove a cause is what the dive ends in. */
export async function makeCauses(work: Work, causes: readonly DemoCause[], digging: Digging): Promise<void> {
  const { deepDiveId, known, parentId = null } = digging;
  for (const said of causes) {
    const { text, bone, state, department, because = [] } = said;
    const nominationId = said.nominated ? await nominate(work, said, digging) : null;
    const cause = await work.add(Cause, {
      ...{ deepDiveId, parentId, stepId: null, text, bone, state, nominationId },
      departmentId: known.departments.get(department) ?? null,
    });
    await addEvidence(work, cause, { said, digging });
    await makeCauses(work, because, { ...digging, parentId: cause.id });
  }
}

/** Of evidence of which its kind says less. */
const unsaid = { source: '', saidOn: null, personId: null, value: null, unit: '', snapshotId: null };

async function addEvidence(
  work: Work,
  { id: causeId }: Cause,
  { said, digging: { setting, known } }: { said: DemoCause; digging: Digging },
): Promise<void> {
  const added = { causeId, addedAt: work.now, addedById: setting.analyst.personId };
  for (const { who, weeksAgo, ...one } of said.evidence)
    await work.add(CauseEvidence, {
      ...{ ...unsaid, ...one, ...added, personId: who ? setting.people[who] : null },
      saidOn: weeksAgo === undefined ? null : addDays(setting.monday, 1 - 7 * weeksAgo),
    });
  const metricId = known.metrics.get(said.metric ?? '');
  if (!metricId) return;
  const snapshotId = await freezeSnapshot(work, setting.analyst, { metricId, grain: 'MONTH' });
  await work.add(CauseEvidence, { ...unsaid, ...added, kind: 'SNAPSHOT', text: '', snapshotId });
}

async function nominate(work: Work, { nominated = '', text }: DemoCause, { deepDiveId, setting }: Digging) {
  const { id: nominationId } = await addNomination(work, {
    ...{ boardId: setting.boardId, title: nominated, problem: text, source: 'DATA', ownerId: setting.people.owner },
    snapshotIds: [],
  });
  await work.add(DeepDiveResult, { deepDiveId, nominationId });
  return nominationId;
}
