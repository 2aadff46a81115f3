import { useMutation } from '@apollo/client/react';
import { healthWord } from '@cxboard/messages/projects.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { CornerDownRight, SkipForward } from 'lucide-react';
import { useAddresses } from '../../session/addresses.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useShortcut } from '../../ui/shortcuts.ts';
import { TextLink } from '../../ui/text-link.tsx';
import { useAct } from './refusals.ts';
import { GoToItemDocument, ParkItemDocument } from './session.generated.ts';
import { clockWords, type Item, leftFor, type LiveProps, type Session, waitingIn } from './session-view.ts';
import { useServerNow } from './use-now.ts';
import { kindWords } from './words.ts';

interface CurrentItemProps extends LiveProps {
  session: Session;
  item: Item | null;
  runs: boolean;
}

/** What the board talks about now: large, with its clock and its numbers. */
export function CurrentItem({ session, item, runs, ...parts }: CurrentItemProps) {
  return (
    <Sheet label={item?.title ?? ''}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        {item ? <OnNow {...{ session, item, ...parts }} /> : <NothingLeft session={session} />}
        {runs && session.meeting.state === 'IN_SESSION' && <Controls session={session} />}
      </div>
    </Sheet>
  );
}

function OnNow({ session, item, ...parts }: LiveProps & { session: Session; item: Item }) {
  const { numbers, papers } = parts;
  return (
    <>
      <Head session={session} item={item} />
      {papers?.(item.id, session)}
      <About session={session} item={item} />
      {item.snapshot && numbers(item.snapshot)}
      {item.topic && <Presented topic={item.topic} board={session.meeting.board.slug} numbers={numbers} />}
      <Asked {...{ session, item, ...parts }} />
    </>
  );
}

/** What the item asks the board, and what the board asked. */
function Asked({ session, item, nomination, revision, questions }: LiveProps & { session: Session; item: Item }) {
  return (
    <>
      {item.kind === 'NOMINATION' && nomination?.(item.id, session)}
      {item.project && revision?.({ ...item, project: item.project }, session)}
      {questions?.(item.id, session)}
    </>
  );
}

function NothingLeft({ session }: { session: Session }) {
  return (
    <EmptyState>
      {waitingIn(session).length === 0 ? (
        <Trans>Every item has been on. The meeting can be closed.</Trans>
      ) : (
        <Trans>No item is on.</Trans>
      )}
    </EmptyState>
  );
}

function Head({ session, item }: { session: Session; item: Item }) {
  const { i18n } = useLingui();
  const now = useServerNow(session.readAt);
  const left = leftFor(item, session, now);
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
      <div className="grid min-w-0 flex-1 basis-64 gap-1">
        <h2 className="text-title font-semibold wrap-anywhere">{item.title}</h2>
        <div className="flex flex-wrap items-center gap-2 text-control text-ink-2">
          <Badge>{i18n._(kindWords[item.kind])}</Badge>
          {item.isConfidential && (
            <Badge tone="warn">
              <Trans>Confidential</Trans>
            </Badge>
          )}
          {item.presenter && <span>{item.presenter.name}</span>}
          {item.guest && (
            <span>
              <Trans>Guest: {item.guest.name}</Trans>
            </span>
          )}
          {item.carriedTimes > 0 && (
            <span>
              <Trans>carried {item.carriedTimes}×</Trans>
            </span>
          )}
        </div>
      </div>
      <div role="timer" aria-live="off" className="sm:text-end">
        <div className={left < 0 ? 'text-figure text-bad tabular-nums' : 'text-figure tabular-nums'}>
          {clockWords(left)}
        </div>
        <div className="text-meta text-ink-2">
          {left < 0 ? <Trans>over {item.minutes} minutes</Trans> : <Trans>left of {item.minutes} minutes</Trans>}
        </div>
      </div>
    </div>
  );
}

function About({ session, item: { project } }: { session: Session; item: Item }) {
  const { i18n } = useLingui();
  const to = useAddresses();
  if (!project) return null;
  const { latestReport } = project;
  return (
    <div className="grid gap-1 text-read">
      <p>
        <TextLink href={to.project(session.meeting.board.slug, project.number)}>{project.title}</TextLink>:{' '}
        {healthWord(i18n, project.health)}
      </p>
      {latestReport?.done && <p>{latestReport.done}</p>}
      {latestReport?.needsDecision && (
        <p>
          <Trans>Needs a decision: {latestReport.needsDecision}</Trans>
        </p>
      )}
    </div>
  );
}

interface PresentedProps extends Pick<LiveProps, 'numbers'> {
  topic: NonNullable<Item['topic']>;
  board: string;
}

/** What was found, what follows, and the charts it rests on. */
function Presented({ topic: { number, finding, conclusion, charts }, board, numbers }: PresentedProps) {
  const to = useAddresses();
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3 text-read">
      {finding && <p className="wrap-anywhere whitespace-pre-line">{finding}</p>}
      {conclusion && <p className="wrap-anywhere whitespace-pre-line">{conclusion}</p>}
      {charts.map((chart) => (
        <div key={chart.id}>{numbers(chart)}</div>
      ))}
      <p className="text-control">
        <TextLink href={to.topic(board, number)}>
          <Trans>Topic {number}</Trans>
        </TextLink>
      </p>
    </div>
  );
}

function Controls({ session }: { session: Session }) {
  const { t } = useLingui();
  const act = useAct();
  const [goTo, going] = useMutation(GoToItemDocument);
  const [park] = useMutation(ParkItemDocument);
  const { id: meetingId, currentItemId } = session;
  const [after] = waitingIn(session).toSorted((a, b) => a.position - b.position);
  const next = () =>
    void act(async () => (await goTo({ variables: { input: { meetingId, currentItemId } } })).data?.goToItem);
  const parkIt = () => {
    if (!currentItemId) return;
    void act(async () => (await park({ variables: { input: { meetingId, itemId: currentItemId } } })).data?.parkItem);
  };
  const isOn = currentItemId !== null;
  useShortcut('space', next, { label: t`Next item`, isOn: isOn || after !== undefined });
  useShortcut('p', parkIt, { label: t`Park this item`, isOn });
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 border-t border-line pt-4">
      <p className="min-w-0 text-control text-ink-2">
        {after ? <Trans>Next: {after.title}</Trans> : <Trans>This is the last item.</Trans>}
      </p>
      <div className="flex gap-2">
        {isOn && (
          <Button icon={CornerDownRight} onClick={parkIt}>
            <Trans>Park</Trans>
          </Button>
        )}
        {(isOn || after) && (
          <Button kind="primary" icon={SkipForward} busy={going.loading} onClick={next}>
            <Trans>Next item</Trans>
          </Button>
        )}
      </div>
    </div>
  );
}
