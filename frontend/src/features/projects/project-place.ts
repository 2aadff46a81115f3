import { useParams } from '@tanstack/react-router';
import { useViewer } from '../../session/viewer-context.ts';

/** The board and the number in the address. */
export function useProjectPlace() {
  const { board = '', number = '' }: { board?: string; number?: string } = useParams({ strict: false });
  return { board, number: Number.parseInt(number, 10) || 0 };
}

/** The board of the address; null when the organization has none of that name. */
export function useBoardHere() {
  const { board } = useProjectPlace();
  return useViewer().boardsHere.find(({ slug }) => slug === board) ?? null;
}

/** The day it is in the organization at that moment. */
export function useDayOf() {
  const { timeZone } = useViewer().organization;
  return (moment: string | number) => new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(moment));
}
