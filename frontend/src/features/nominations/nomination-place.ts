import { useParams } from '@tanstack/react-router';
import { useViewer } from '../../session/viewer-context.ts';

/** The board and the number in the address. */
export function useNominationPlace() {
  const { board = '', number = '' }: { board?: string; number?: string } = useParams({ strict: false });
  return { board, number: Number.parseInt(number, 10) || 0 };
}

/** The board of the address; null when the organization has none of that name. */
export function useBoardHere() {
  const { board } = useNominationPlace();
  return useViewer().boardsHere.find(({ slug }) => slug === board) ?? null;
}
