import type { Unit } from '@cxboard/domain/metrics/definition.rules';
import { useLingui } from '@lingui/react/macro';
import { useFormat } from '../../ui/format.tsx';

/** Figures in rows: one digit after the point, a real minus sign, nothing where there is none. */
export function useFigureWords() {
  const { number } = useFormat();
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return {
    figure: (value: number | null): string => (value === null ? '' : number(value, digits).replace('-', '−')),
    whole: (value: number): string => number(value, { maximumFractionDigits: 0 }),
  };
}

/** Beside a large figure. */
export function useUnitWord(unit: Unit): string {
  const { t } = useLingui();
  return { POINTS: t`points`, PERCENT: '%', EASE: t`of 100`, SHARE: '%', MEAN: '' }[unit];
}
