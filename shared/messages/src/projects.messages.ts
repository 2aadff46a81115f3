import type { Health, Review } from '@cxboard/domain/projects/health.rules';
import type { ProjectStage } from '@cxboard/domain/projects/stage.rules';
import type { I18n } from '@lingui/core';
import { longDate } from './figures.ts';

const healthWords = {
  ON_TRACK: (i18n) => i18n.t({ id: 'projects.health.onTrack', message: 'On track' }),
  AT_RISK: (i18n) => i18n.t({ id: 'projects.health.atRisk', message: 'At risk' }),
  OFF_TRACK: (i18n) => i18n.t({ id: 'projects.health.offTrack', message: 'Off track' }),
  UNKNOWN: (i18n) => i18n.t({ id: 'projects.health.unknown', message: 'Unknown' }),
} satisfies Record<Health, (i18n: I18n) => string>;

export const healthWord = (i18n: I18n, health: Health): string => healthWords[health](i18n);

export interface HealthFacts {
  readonly health: Health;
  /** The day of the last report, in the organization's zone. */
  readonly reportedOn: string | null;
  /** The review whose report is missing, if any. */
  readonly missing: Pick<Review, 'reportDueOn'> | null;
}

/** The health and what it rests on: "At risk, reported on 3 December 2026"; an unknown one says why. */
export function healthSentence(i18n: I18n, { health, reportedOn, missing }: HealthFacts): string {
  const word = healthWord(i18n, health);
  if (!reportedOn)
    return i18n.t({
      id: 'projects.health.neverReported',
      message: '{word}: nothing has been reported yet',
      values: { word },
    });
  const on = longDate(i18n, reportedOn);
  if (health === 'UNKNOWN' && missing)
    return i18n.t({
      id: 'projects.health.reportMissing',
      message: '{word}: the report due on {due} is missing; the last one is of {on}',
      values: { word, due: longDate(i18n, missing.reportDueOn), on },
    });
  return i18n.t({ id: 'projects.health.reported', message: '{word}, reported on {on}', values: { word, on } });
}

const stageWords = {
  CHARTERED: (i18n) => i18n.t({ id: 'projects.stage.chartered', message: 'Chartered' }),
  ACTIVE: (i18n) => i18n.t({ id: 'projects.stage.active', message: 'Active' }),
  ON_HOLD: (i18n) => i18n.t({ id: 'projects.stage.onHold', message: 'On hold' }),
  DELIVERED: (i18n) => i18n.t({ id: 'projects.stage.delivered', message: 'Delivered' }),
  MEASURING: (i18n) => i18n.t({ id: 'projects.stage.measuring', message: 'Measuring its effect' }),
  CLOSED: (i18n) => i18n.t({ id: 'projects.stage.closed', message: 'Closed' }),
  STOPPED: (i18n) => i18n.t({ id: 'projects.stage.stopped', message: 'Stopped' }),
} satisfies Record<ProjectStage, (i18n: I18n) => string>;

export const stageWord = (i18n: I18n, stage: ProjectStage): string => stageWords[stage](i18n);
