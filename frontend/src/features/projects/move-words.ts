import type { ProjectStage } from '@cxboard/domain/projects/stage.rules';
import { useLingui } from '@lingui/react/macro';

/** A move as an act: what the person does who makes it. */
export function useMoveWord(from: ProjectStage) {
  const { t } = useLingui();
  const words: Record<ProjectStage, string> = {
    CHARTERED: t`Charter`,
    ACTIVE: from === 'ON_HOLD' ? t`Take up again` : t`Start work`,
    ON_HOLD: t`Put on hold`,
    DELIVERED: t`Call it delivered`,
    MEASURING: t`Start measuring its effect`,
    CLOSED: t`Close`,
    STOPPED: t`Stop`,
  };
  return (to: ProjectStage) => words[to];
}
