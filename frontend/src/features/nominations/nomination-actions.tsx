import { useMutation } from '@apollo/client/react';
import { isDecided } from '@cxboard/domain/nominations/nomination.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { CalendarPlus, ListPlus, Pencil, Pickaxe, Send } from 'lucide-react';
import { useState } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { useMay } from '../../session/viewer-context.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { useToast } from '../../ui/toast.tsx';
import { DecidedElsewhere } from './decided-elsewhere.tsx';
import { EditNomination } from './edit-nomination.tsx';
import {
  DiscardNominationDocument,
  MoveNominationDocument,
  PutNominationOnAgendaDocument,
} from './nomination.generated.ts';
import type { Nomination } from './nomination-view.ts';
import { relationsOf } from './nomination-relations.ts';
import { useNominationActing } from './refusals.ts';

/** What can be done with it now, by who looks at it: the next step is the weighty one. */
export function NominationActions({ nomination }: { nomination: Nomination }) {
  const { shortlistNominations, editNomination } = useMay();
  const { state } = nomination;
  return (
    <>
      {editNomination(relationsOf(nomination)) && !isDecided(state) && <OfAuthor nomination={nomination} />}
      {shortlistNominations(nomination) && <OfLead nomination={nomination} />}
      <DecidedElsewhere nomination={nomination} />
      {state === 'SHORTLISTED' && <ToAgenda nomination={nomination} />}
      <ToDive nomination={nomination} />
    </>
  );
}

function OfAuthor({ nomination }: { nomination: Nomination }) {
  const [isEditing, setEditing] = useState(false);
  return (
    <>
      <Button icon={Pencil} onClick={() => setEditing(true)}>
        <Trans>Edit</Trans>
      </Button>
      {nomination.state === 'DRAFT' && <OfDraft nomination={nomination} />}
      {isEditing && <EditNomination nomination={nomination} onClose={() => setEditing(false)} />}
    </>
  );
}

function OfLead({ nomination }: { nomination: Nomination }) {
  const { state } = nomination;
  if (state === 'SUBMITTED' || state === 'DEFERRED') return <ToShortlist nomination={nomination} />;
  return state === 'SHORTLISTED' ? <OffShortlist nomination={nomination} /> : null;
}

type To = 'SUBMITTED' | 'SHORTLISTED';

/** Moves it and offers the way back. */
function useMove() {
  const act = useNominationActing();
  const [move, { loading }] = useMutation(MoveNominationDocument);
  const go = (nominationId: string, expectedVersion: number, to: To) =>
    act(() =>
      move({ variables: { input: { nominationId, expectedVersion, to } } }).then(({ data }) => data?.moveNomination),
    );
  return { go, loading };
}

function ToShortlist({ nomination }: { nomination: Nomination }) {
  const { t } = useLingui();
  const toast = useToast();
  const { go, loading } = useMove();
  const press = async () => {
    const done = await go(nomination.id, nomination.version, 'SHORTLISTED');
    if (done?.__typename !== 'Nomination') return;
    const undo = () => void go(done.id, done.version, 'SUBMITTED');
    toast({ message: t`On the shortlist; the next draft of an agenda offers it.`, undo });
  };
  return (
    <Button kind="primary" icon={ListPlus} busy={loading} onClick={() => void press()}>
      <Trans>Shortlist</Trans>
    </Button>
  );
}

function OffShortlist({ nomination }: { nomination: Nomination }) {
  const { t } = useLingui();
  const toast = useToast();
  const { go, loading } = useMove();
  const press = async () => {
    const done = await go(nomination.id, nomination.version, 'SUBMITTED');
    if (done?.__typename !== 'Nomination') return;
    toast({ message: t`Off the shortlist`, undo: () => void go(done.id, done.version, 'SHORTLISTED') });
  };
  return (
    <Button busy={loading} onClick={() => void press()}>
      <Trans>Take off the shortlist</Trans>
    </Button>
  );
}

/** What nobody understands yet is dug into before it is changed; once. */
function ToDive({ nomination: { id, title, deepDiveNumber } }: { nomination: Nomination }) {
  const to = useAddresses();
  const may = useMay();
  if (!may.scopeDeepDive() || deepDiveNumber !== null) return null;
  return (
    <ButtonLink icon={Pickaxe} href={to.digFrom({ nomination: id, title })}>
      <Trans>Start a deep dive</Trans>
    </ButtonLink>
  );
}

function ToAgenda({ nomination: { id, boardId } }: { nomination: Nomination }) {
  const { t } = useLingui();
  const may = useMay();
  const toast = useToast();
  const act = useNominationActing();
  const [put, { loading }] = useMutation(PutNominationOnAgendaDocument);
  const press = async () => {
    const done = await act(() =>
      put({ variables: { input: { nominationId: id } } }).then(({ data }) => data?.putNominationOnAgenda),
    );
    if (done?.__typename !== 'Nomination' || !done.onAgendaOf) return;
    toast({ message: t`On the agenda of meeting ${done.onAgendaOf.number}` });
  };
  if (!may.prepareAgenda({ boardId })) return null;
  return (
    <Button kind="primary" icon={CalendarPlus} busy={loading} onClick={() => void press()}>
      <Trans>Put on agenda</Trans>
    </Button>
  );
}

function OfDraft({ nomination: { id, version, board } }: { nomination: Nomination }) {
  const to = useAddresses();
  const navigate = useNavigate();
  const { go, loading } = useMove();
  const [discard] = useMutation(DiscardNominationDocument);
  const throwAway = async () => {
    await discard({ variables: { input: { nominationId: id } } });
    await navigate({ to: to.nominations(board.slug) });
  };
  return (
    <>
      <Button kind="quiet" onClick={() => void throwAway()}>
        <Trans>Discard</Trans>
      </Button>
      <Button kind="primary" icon={Send} busy={loading} onClick={() => void go(id, version, 'SUBMITTED')}>
        <Trans>Submit</Trans>
      </Button>
    </>
  );
}
