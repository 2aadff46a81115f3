import type { Comparability } from '@cxboard/domain/metrics/benchmark.rules';
import { useLingui } from '@lingui/react/macro';

export function useComparabilityWords(): Record<Comparability, string> {
  const { t } = useLingui();
  return {
    COMPARABLE: t`asked and counted alike`,
    WITH_CARE: t`with care`,
    NOT_COMPARABLE: t`not comparable`,
  };
}
