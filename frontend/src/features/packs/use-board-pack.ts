import { skipToken, useMutation, useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useChanges } from '../../session/live.ts';
import { useToast } from '../../ui/toast.tsx';
import {
  type BoardPack_packFragment,
  BoardPackDocument,
  MakeBoardPackDocument,
  PacksMadeDocument,
} from './board-pack.generated.ts';

/** The pack of that version as far as it has come; none until somebody asks for it, here or before. */
export function useBoardPack(meetingId: string, version: number, form: 'PDF' | 'PPTX') {
  const { t } = useLingui();
  const toast = useToast();
  const [make, { data: begun, loading }] = useMutation(MakeBoardPackDocument);
  const { data: before } = useQuery(PacksMadeDocument, { variables: { meetingId } });
  const made = before?.packsMade.find((one) => one.form === form && one.versionNumber === version);
  const pack = useFollowed(begun?.makePack ?? made);
  const begin = () =>
    make({ variables: { input: { meetingId, form } } }).catch(() =>
      toast({ message: t`The pack could not be begun; nothing was changed. Try again in a moment.` }),
    );
  const current = pack?.versionNumber === version ? pack : undefined;
  return { begin, pack: current, state: loading ? ('MAKING' as const) : current?.state };
}

function useFollowed(begun: BoardPack_packFragment | undefined): BoardPack_packFragment | undefined {
  const id = begun?.id;
  const { data, refetch } = useQuery(BoardPackDocument, id ? { variables: { id } } : skipToken);
  useChanges(['PACK'], () => (id ? refetch() : null), id);
  return data?.pack ?? begun;
}
