import { healthWord } from '@cxboard/messages/projects.messages';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useAddresses } from '../../session/addresses.ts';
import { SubjectFacts } from '../../session/subject-facts.tsx';
import { Badge } from '../../ui/badge.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { Controls } from './controls.tsx';
import { Presented } from './presented.tsx';
import {
  clockWords,
  type Item,
  type ItemPlace,
  leftFor,
  type LiveProps,
  type Session,
  waitingIn,
} from './session-view.ts';
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
        {item ? <OnNow {...{ session, item, runs, ...parts }} /> : <NothingLeft session={session} />}
        {runs && session.meeting.state === 'IN_SESSION' && <Controls session={session} />}
      </div>
    </Sheet>
  );
}

interface OnNowProps extends LiveProps {
  session: Session;
  item: Item;
  runs: boolean;
}

function OnNow({ session, item, ...parts }: OnNowProps) {
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
function Asked({ session, item, runs, questions, ...about }: OnNowProps) {
  const place = { itemId: item.id, session, runs };
  return (
    <>
      {item.kind === 'NOMINATION' && about.nomination?.(place)}
      {item.kind === 'DEEP_DIVE' && about.dive?.(item.id, session)}
      {item.project && <OfProject place={{ ...place, project: item.project }} {...about} />}
      <OfStanding place={place} item={item} {...about} />
      {item.subject && <OfSubject place={{ ...place, subject: item.subject }} subject={about.subject} />}
      {questions?.(item.id, session)}
    </>
  );
}

interface OfStandingProps extends Pick<LiveProps, 'lookBack' | 'story'> {
  place: ItemPlace;
  item: Item;
}

/** What an item that stands on every agenda brings to the table. */
function OfStanding({ place, item: { kind, looksBack, storyId }, lookBack, story }: OfStandingProps) {
  return (
    <>
      {looksBack && lookBack?.(place)}
      {kind === 'STORY' && story?.({ ...place, storyId })}
    </>
  );
}

interface OfProjectProps extends Pick<LiveProps, 'effect' | 'revision'> {
  place: ItemPlace & { readonly project: NonNullable<Item['project']> };
}

/** What it changed, then what of it changes. */
function OfProject({ place, effect, revision }: OfProjectProps) {
  return (
    <>
      {effect?.(place)}
      {revision?.(place)}
    </>
  );
}

interface OfSubjectProps extends Pick<LiveProps, 'subject'> {
  place: ItemPlace & { readonly subject: NonNullable<Item['subject']> };
}

/** The thing itself, then what can be done about it on the spot. */
function OfSubject({ place, subject }: OfSubjectProps) {
  return (
    <>
      <SubjectFacts subject={place.subject} board={place.session.meeting.board.slug} />
      {subject?.(place)}
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
      <Clock session={session} item={item} />
    </div>
  );
}

function Clock({ session, item }: { session: Session; item: Item }) {
  const left = leftFor(item, session, useServerNow(session.readAt));
  return (
    <div role="timer" aria-live="off" className="sm:text-end">
      <div className={left < 0 ? 'text-figure text-bad tabular-nums' : 'text-figure tabular-nums'}>
        {clockWords(left)}
      </div>
      <div className="text-meta text-ink-2">
        {left < 0 ? (
          <Plural value={item.minutes} one="over # minute" other="over # minutes" />
        ) : (
          <Plural value={item.minutes} one="left of # minute" other="left of # minutes" />
        )}
      </div>
    </div>
  );
}

function About({ session, item: { title, project } }: { session: Session; item: Item }) {
  const { i18n } = useLingui();
  const to = useAddresses();
  if (!project) return null;
  const { latestReport, number } = project;
  return (
    <div className="grid gap-1 text-read">
      <p>
        <TextLink href={to.project(session.meeting.board.slug, project.number)}>
          {project.title === title ? <Trans>Project {number}</Trans> : project.title}
        </TextLink>
        {': '}
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
