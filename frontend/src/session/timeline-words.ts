import type { TimelineWords } from '@cxboard/charts/timeline-signs';
import { useLingui } from '@lingui/react/macro';

/** What the signs of a timeline mean. */
export function useTimelineWords(): TimelineWords {
  const { t } = useLingui();
  return {
    due: t`due or delivered`,
    dueBefore: t`due before it moved`,
    reached: t`milestone reached`,
    ahead: t`milestone ahead`,
    review: t`review`,
  };
}
