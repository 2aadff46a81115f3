import { Trans, useLingui } from '@lingui/react/macro';
import { Check } from 'lucide-react';
import { useAddresses } from '../../session/addresses.ts';
import { useBoard, useMay } from '../../session/viewer-context.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { List, Row } from '../../ui/list.tsx';
import { Sheet } from '../../ui/sheet.tsx';

/** What a new organization already has. */
export interface Begun {
  readonly board: boolean;
  /** Somebody else is here; null for who may not invite. */
  readonly people: boolean | null;
  /** The chair does not sit alone; null for who may not appoint. */
  readonly seats: boolean | null;
  readonly cadence: boolean;
  /** Null for who may not look into the sources. */
  readonly data: boolean | null;
}

interface Step {
  readonly title: string;
  readonly meta: string;
  readonly isDone: boolean;
  readonly href: string | null;
  readonly act: string;
}

export const hasBegun = ({ board, people, seats, cadence, data }: Begun): boolean =>
  board && cadence && ![people, seats, data].includes(false);

/** The way from an empty organization to a first meeting about real numbers. Only the next step is offered. */
export function FirstSteps({ begun }: { begun: Begun }) {
  const { t } = useLingui();
  const steps = useSteps(begun);
  if (steps.every(({ href }) => href === null)) return <NotYet />;
  const next = steps.findIndex(({ isDone }) => !isDone);
  return (
    <Sheet title={t`First steps`} titleOutside flush>
      <List label={t`First steps`}>
        {steps.map((step, index) => (
          <StepRow key={step.title} step={step} place={index + 1} isNext={index === next} />
        ))}
      </List>
    </Sheet>
  );
}

/** For who takes no step here: what is going on, and what one can do already. */
function NotYet() {
  const { t } = useLingui();
  const to = useAddresses();
  return (
    <Sheet label={t`First steps`}>
      <EmptyState
        action={
          <ButtonLink href={to.newProposal}>
            <Trans>Make a proposal</Trans>
          </ButtonLink>
        }
      >
        <Trans>
          The board is just beginning; nothing waits for you. What gets in a customer's way you can already say.
        </Trans>
      </EmptyState>
    </Sheet>
  );
}

function useSteps(begun: Begun): readonly Step[] {
  const { t } = useLingui();
  const to = useAddresses();
  const may = useMay();
  const board = useBoard();
  return [
    {
      title: t`Create the board and name its chair`,
      meta: t`The executives who meet every two weeks.`,
      isDone: begun.board,
      href: may.createBoard() ? to.newBoard : null,
      act: t`Create the board`,
    },
    ...useJoiningSteps(begun),
    {
      title: t`Say when it meets`,
      meta: t`Metrics and projects take turns; the year plans itself.`,
      isDone: begun.cadence,
      href: board && may.setCadence({ boardId: board.id }) ? to.cadence(board.slug) : null,
      act: t`Set the cadence`,
    },
    {
      title: t`Bring the first numbers in`,
      meta: t`A file of survey answers is enough for a first number.`,
      isDone: begun.data === true,
      href: may.importData() ? to.importData : null,
      act: t`Import a file`,
    },
  ];
}

/** Who comes along: only for those who may bring somebody. */
function useJoiningSteps({ people, seats }: Begun): readonly Step[] {
  const { t } = useLingui();
  const to = useAddresses();
  const board = useBoard();
  const invite = {
    title: t`Invite the others`,
    meta: t`The members of the board, the analyst, owners of projects; then everybody.`,
    isDone: people === true,
    href: to.members,
    act: t`Invite people`,
  };
  const fill = {
    title: t`Fill the seats of the board`,
    meta: t`Members, a secretary, a deputy: who has a seat reads the agenda and decides.`,
    isDone: seats === true,
    href: board && to.board(board.slug),
    act: t`Give seats`,
  };
  return [...(people === null ? [] : [invite]), ...(seats === null ? [] : [fill])];
}

function StepRow({ step, place, isNext }: { step: Step; place: number; isNext: boolean }) {
  const { title, meta, isDone, href, act } = step;
  return (
    <Row
      leading={
        <span className="grid w-4 place-items-center">{isDone ? <Check className="size-4" aria-hidden /> : place}</span>
      }
      title={title}
      meta={isDone ? <Trans>Done</Trans> : meta}
      trailing={
        isNext &&
        (href === null ? (
          <span className="text-ink-2">
            <Trans>The chair does this</Trans>
          </span>
        ) : (
          <ButtonLink href={href} kind="primary" size="small">
            {act}
          </ButtonLink>
        ))
      }
      wraps
    />
  );
}
