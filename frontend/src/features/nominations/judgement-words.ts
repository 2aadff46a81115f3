import type { ConfidenceGrade } from '@cxboard/domain/nominations/priority.rules';
import { useLingui } from '@lingui/react/macro';

export function useFitWords() {
  const { t } = useLingui();
  return (fit: number) => (fit === 1 ? t`serves it` : fit === 0 ? t`does not serve it` : t`serves it in part`);
}

export function useGradeWords() {
  const { t } = useLingui();
  const words: Record<ConfidenceGrade, string> = {
    A: t`A, measured well`,
    B: t`B, measured`,
    C: t`C, some evidence`,
    D: t`D, a belief`,
  };
  return (grade: ConfidenceGrade) => words[grade];
}
