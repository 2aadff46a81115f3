import { useQuery } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { useChanges } from '../../session/live.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { type MeetingHere, RulingForm } from './ruling-form.tsx';
import { NominationOfItemDocument } from './nomination.generated.ts';
import type { Nomination, NumbersProps } from './nomination-view.ts';
import { ToldStory } from './told-story.tsx';
import { stateTones, stateWord } from './words.ts';

interface DecideNominationProps extends NumbersProps {
  itemId: string;
  meeting: MeetingHere;
  /** Whether whoever looks writes down what the board says. */
  runs: boolean;
}

/** With what speaks for it as it is kept now: the words of a story go from every open page. */
function useNominationOf(itemId: string) {
  const { data, refetch } = useQuery(NominationOfItemDocument, { variables: { itemId } });
  useChanges(['STORY'], refetch);
  return data?.nominationOfItem;
}

/** What the board decides on, with its first evidence; whoever runs the meeting writes down what it says. */
export function DecideNomination({ itemId, meeting, runs, numbers }: DecideNominationProps) {
  const nomination = useNominationOf(itemId);
  if (!nomination) return null;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <About nomination={nomination} />
      {nomination.problem && <p className="text-read wrap-anywhere whitespace-pre-line">{nomination.problem}</p>}
      <EvidenceInTurn evidence={nomination.evidence} numbers={numbers} />
      {runs && meeting.state === 'IN_SESSION' && nomination.state === 'ON_AGENDA' && (
        <RulingForm nomination={nomination} meeting={meeting} itemId={itemId} />
      )}
    </div>
  );
}

/** The first piece, and the others when somebody asks for them: the screen of a meeting is for what is decided. */
function EvidenceInTurn({ evidence, numbers }: NumbersProps & Pick<Nomination, 'evidence'>) {
  const [first, ...others] = evidence.map((one) => <Evidence key={one.id} one={one} numbers={numbers} />);
  return (
    <>
      {first}
      {others.length > 0 && (
        <Disclosure
          summary={<Plural value={others.length} one="# more piece of evidence" other="# more pieces of evidence" />}
        >
          <div className="grid grid-cols-[minmax(0,1fr)] gap-4">{others}</div>
        </Disclosure>
      )}
    </>
  );
}

interface NominationOnTableProps extends NumbersProps {
  itemId: string;
  /** What it lies in, when there is anything. */
  frame: (paper: ReactNode) => ReactNode;
}

/** What lies on the table before the meeting: the problem, and all that speaks for it. */
export function NominationOnTable({ itemId, frame, numbers }: NominationOnTableProps) {
  const nomination = useNominationOf(itemId);
  if (!nomination) return null;
  return frame(
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <About nomination={nomination} />
      {nomination.problem && <p className="text-read wrap-anywhere whitespace-pre-line">{nomination.problem}</p>}
      {nomination.evidence.map((one) => (
        <Evidence key={one.id} one={one} numbers={numbers} />
      ))}
    </div>,
  );
}

function Evidence({
  one: { snapshot, proposal, story, text },
  numbers,
}: NumbersProps & { one: Nomination['evidence'][number] }) {
  if (snapshot) return numbers(snapshot);
  if (story) return <ToldStory story={story} />;
  return (
    <blockquote className="border-s-2 border-line ps-3 text-body whitespace-pre-line">
      {proposal?.text ?? text}
    </blockquote>
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
