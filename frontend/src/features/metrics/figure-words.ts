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
