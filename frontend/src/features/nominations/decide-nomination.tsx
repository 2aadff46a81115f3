import { useQuery } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useAddresses } from '../../session/addresses.ts';
import { useMay } from '../../session/viewer-context.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { type MeetingHere, RulingForm } from './ruling-form.tsx';
import { NominationOfItemDocument } from './nomination.generated.ts';
import type { Nomination, NumbersProps } from './nomination-view.ts';
import { stateTones, stateWord } from './words.ts';

interface DecideNominationProps extends NumbersProps {
  itemId: string;
  meeting: MeetingHere;
}

/** What the board decides on, with its first evidence; whoever runs the meeting writes down what it says. */
export function DecideNomination({ itemId, meeting, numbers }: DecideNominationProps) {
  const may = useMay();
  const { data } = useQuery(NominationOfItemDocument, { variables: { itemId } });
  const nomination = data?.nominationOfItem;
  if (!nomination) return null;
  const runs = may.runMeeting({ boardId: meeting.board.id }) && meeting.state === 'IN_SESSION';
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <About nomination={nomination} />
      {nomination.problem && <p className="text-read wrap-anywhere whitespace-pre-line">{nomination.problem}</p>}
      {nomination.evidence.slice(0, 1).map(({ id, snapshot, proposal, text }) => (
        <div key={id}>
          {snapshot ? numbers(snapshot) : <blockquote className="text-read">{proposal?.text ?? text}</blockquote>}
        </div>
      ))}
      {runs && nomination.state === 'ON_AGENDA' && (
        <RulingForm nomination={nomination} meeting={meeting} itemId={itemId} />
      )}
    </div>
  );
}

function About({ nomination }: { nomination: Nomination }) {
  const { i18n } = useLingui();
  const to = useAddresses();
  const { number, board, owner, evidenceCount, priority, state } = nomination;
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-control text-ink-2">
      <TextLink href={to.nomination(board.slug, number)}>
        <Trans>Nomination {number}</Trans>
      </TextLink>
      <span>{owner ? owner.name : <Trans>no owner yet</Trans>}</span>
      <span>
        <Plural value={evidenceCount} _0="no evidence yet" one="# piece of evidence" other="# pieces of evidence" />
      </span>
      {priority && (
        <span>
          <Trans>
            rank {priority.rank} of {priority.of}
          </Trans>
        </span>
      )}
      <StatusMark tone={stateTones[state]}>{stateWord(i18n, state)}</StatusMark>
    </p>
  );
}
