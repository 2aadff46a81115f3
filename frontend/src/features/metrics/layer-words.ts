import { useLingui } from '@lingui/react/macro';
import type { MetricLayer } from '../../contract.generated.ts';

/** In the order of cause and effect. */
export const layersInOrder = ['DESCRIPTIVE', 'PERCEPTION', 'OUTCOME', 'COMPOSITE'] as const satisfies MetricLayer[];

export function useLayerWords(): Record<MetricLayer, string> {
  const { t } = useLingui();
  return {
    DESCRIPTIVE: t`What happened`,
    PERCEPTION: t`What customers felt`,
    OUTCOME: t`What customers then did`,
    COMPOSITE: t`Index`,
  };
}
