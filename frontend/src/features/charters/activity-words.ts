import type { Activity, ActivityKind, EditedField } from '@cxboard/domain/projects/activity.rules';
import type { Health } from '@cxboard/domain/projects/health.rules';
import type { ProjectStage } from '@cxboard/domain/projects/stage.rules';
import type { RevisionKind, RevisionState } from '@cxboard/domain/revisions/revision.rules';
import { healthWord, stageWord } from '@cxboard/messages/projects.messages';
import { revisionKindWord, revisionStateWord } from '@cxboard/messages/revisions.messages';
import { useLingui } from '@lingui/react/macro';
import { useFormat } from '../../ui/format.tsx';

type Says = (activity: Activity) => string;

/** What somebody did, after their name: “moved “Pilot” from 1 December to 15 January”. */
export function useActivityWords(): Says {
  const { t, i18n } = useLingui();
  const { date } = useFormat();
  const fields = useEditedFields();
  const ofPlan = useMilestoneWords();
  const says: Record<Exclude<ActivityKind, `MILESTONE_${string}`>, Says> = {
    CHARTERED: () => t`chartered it`,
    ADOPTED: () => t`adopted it: it ran before`,
    EDITED: (activity) => t`said anew: ${fields(activity)}`,
    INVOLVED: () => t`changed the departments involved`,
    STAGE: ({ was, now, title }) => {
      const moved = t`moved it from ${stageWord(i18n, was as ProjectStage)} to ${stageWord(i18n, now as ProjectStage)}`;
      return title ? `${moved}: ${title}` : moved;
    },
    REPORTED: ({ now }) => t`reported: ${healthWord(i18n, now as Health)}`,
    CORRECTED: ({ now }) => t`corrected a report: ${healthWord(i18n, now as Health)}`,
    ACKNOWLEDGED: () => t`has read a report`,
    FILE_ADDED: ({ title }) => t`added the file “${title}”`,
    FILE_REMOVED: ({ title }) => t`took the file “${title}” away`,
    REVISION: ({ title, now }) =>
      t`revision of ${revisionKindWord(i18n, title as RevisionKind)}: ${revisionStateWord(i18n, now as RevisionState)}`,
    EFFECT_PLANNED: () => t`planned what it is to change`,
    EFFECT_REPLANNED: () => t`changed the plan of its effect`,
    EVENT_NOTED: ({ title, now }) => t`noted what else happened on ${date(now)}: ${title}`,
  };
  const all = { ...says, ...ofPlan };
  return (activity) => all[activity.kind](activity);
}

function useMilestoneWords(): Record<Extract<ActivityKind, `MILESTONE_${string}`>, Says> {
  const { t } = useLingui();
  const { date } = useFormat();
  return {
    MILESTONE_PLANNED: ({ title, now }) => t`planned “${title}” for ${date(now)}`,
    MILESTONE_MOVED: ({ title, was, now }) => t`moved “${title}” from ${date(was)} to ${date(now)}`,
    MILESTONE_RENAMED: ({ was, now }) => t`named “${was}” anew: “${now}”`,
    MILESTONE_REACHED: ({ title, now }) => t`reached “${title}” on ${date(now)}`,
    MILESTONE_REOPENED: ({ title }) => t`opened “${title}” again`,
    MILESTONE_DROPPED: ({ title }) => t`took the milestone “${title}” out`,
  };
}

function useEditedFields() {
  const { t } = useLingui();
  const { list } = useFormat();
  const words: Record<EditedField, string> = {
    TITLE: t`title`,
    PROBLEM: t`problem`,
    OWNER: t`owner`,
    CO_OWNER: t`co-owner`,
    SPONSOR: t`sponsor`,
    PROMISE: t`promise to customers`,
    METRIC: t`metric`,
    SINGLE_DEPARTMENT: t`why one department is enough`,
    SCOPE: t`scope`,
    SOLUTION: t`solution`,
    DUE_DATE: t`delivery date`,
    REVIEW_DATE: t`review date`,
  };
  return ({ fields }: Activity) => list(fields.map((field) => words[field]));
}
