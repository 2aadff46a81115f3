import { Trans, useLingui } from '@lingui/react/macro';
import { ChevronRight, CircleStop, Eye, Split } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { IconButton } from '../../ui/icon-button.tsx';
import { type MapProps, type NewStep, type Step, useSpan } from './dive-view.ts';
import type { useOutlineActs } from './outline-acts.ts';
import { StepName } from './step-name.tsx';

interface OutlineRowProps extends MapProps {
  readonly step: Step;
  readonly index: number;
  readonly acts: ReturnType<typeof useOutlineActs>;
  readonly after: ReactNode;
  readonly onAdd: (step: NewStep) => void;
  readonly onOpen: (stepId: string) => void;
  readonly say: (sentence: string) => void;
}

/** One step of the outline. */
export function OutlineRow(props: OutlineRowProps) {
  const { t } = useLingui();
  const { dive, step, index, after, onOpen } = props;
  const { naming, name, rename, stop } = useNaming(props);
  const lane = dive.lanes.find(({ id }) => id === step.laneId)?.name ?? '';
  return (
    <>
      <li className="grid grid-cols-[2rem_minmax(0,1fr)_auto] items-center gap-x-3 px-4 py-1.5 sm:grid-cols-[2rem_minmax(0,1fr)_9rem_auto]">
        <span className="text-right text-control text-ink-2 tabular-nums">{index + 1}</span>
        {naming === null ? (
          <Named {...props} lane={lane} onName={name} />
        ) : (
          <StepName label={t`Name of step ${index + 1}`} value={naming} onCommit={rename} onCancel={stop} />
        )}
        <span className="truncate text-control text-ink-2 max-sm:hidden">{lane}</span>
        <IconButton icon={ChevronRight} size="small" label={t`Open “${step.name}”`} onClick={() => onOpen(step.id)} />
      </li>
      {after && <li className="py-1.5 pr-4 pl-14">{after}</li>}
    </>
  );
}

/** What is typed over a step's name; it stays when it could not be saved. */
function useNaming({ step, acts, onAdd }: OutlineRowProps) {
  const [naming, setNaming] = useState<string | null>(null);
  const stop = () => {
    setNaming(null);
    focusStep(step.id);
  };
  const rename = async (typed: string, goesOn: boolean) => {
    setNaming(null);
    if (!goesOn) focusStep(step.id);
    if (typed.trim() !== step.name && !(await acts.rename(step, typed))) return setNaming(typed);
    if (goesOn) onAdd({ afterId: step.id, laneId: step.laneId });
  };
  return { naming, stop, rename, name: () => setNaming(step.name) };
}

function Named(props: OutlineRowProps & { lane: string; onName: () => void }) {
  const { step, map, mayDig, lane, onOpen, onName } = props;
  const press = useKeys(props, onName);
  return (
    <button
      type="button"
      data-step={step.id}
      onClick={() => (mayDig ? onName() : onOpen(step.id))}
      onKeyDown={press}
      aria-keyshortcuts="Enter Alt+ArrowUp Alt+ArrowDown Alt+ArrowLeft Alt+ArrowRight N Delete"
      className="min-h-8 min-w-0 rounded-control px-2 text-left text-body wrap-anywhere hover:bg-surface-2 touch:min-h-11"
    >
      {step.name}
      <span className="sm:hidden"> · {lane}</span>
      <Marks step={step} ways={map.flows.filter(({ fromId }) => fromId === step.id).length} />
    </button>
  );
}

function Marks({ step, ways }: { step: Step; ways: number }) {
  const { t } = useLingui();
  const span = useSpan();
  const { touchMinutes, waitMinutes, isEnd, isCustomerVisible } = step;
  return (
    <span className="ml-2 inline-flex flex-wrap items-center gap-x-2 align-middle text-meta text-ink-2">
      {touchMinutes !== null && (
        <span>
          <Trans>{span(touchMinutes)} work</Trans>
        </span>
      )}
      {waitMinutes !== null && (
        <span>
          <Trans>{span(waitMinutes)} wait</Trans>
        </span>
      )}
      {isCustomerVisible && <Eye className="size-3.5" aria-label={t`the customer sees it`} />}
      {ways > 1 && (
        <span className="inline-flex items-center gap-1">
          <Split className="size-3.5 rotate-90" aria-hidden />
          <Trans>{ways} ways on</Trans>
        </span>
      )}
      {isEnd && <CircleStop className="size-3.5" aria-label={t`the process ends here`} />}
    </span>
  );
}

/** Whoever typed a name stands on its step again, and goes on with the keys from there; who went elsewhere stays there. */
export const focusStep = (stepId: string) =>
  setTimeout(() => {
    const isFree = !document.activeElement || document.activeElement === document.body;
    if (isFree) document.querySelector<HTMLElement>(`[data-step="${stepId}"]`)?.focus();
  });

const beside = (event: KeyboardEvent, by: -1 | 1) => {
  const steps = [
    ...(event.currentTarget.closest('[data-outline]')?.querySelectorAll<HTMLElement>('[data-step]') ?? []),
  ];
  steps[steps.indexOf(event.currentTarget as HTMLElement) + by]?.focus();
};

function useKeys({ dive, step, mayDig, acts, onAdd, say }: OutlineRowProps, rename: () => void) {
  const { t } = useLingui();
  const along = async (by: -1 | 1) => {
    if (await acts.moveAlong(step, by)) say(by === 1 ? t`“${step.name}” moved down` : t`“${step.name}” moved up`);
  };
  const across = async (by: -1 | 1) => {
    const lane = dive.lanes[dive.lanes.findIndex(({ id }) => id === step.laneId) + by];
    if (lane && (await acts.moveToLane(step, lane.id))) say(t`“${step.name}” is now done by ${lane.name}`);
  };
  const digging: Readonly<Record<string, () => unknown>> = {
    Enter: rename,
    n: () => onAdd({ afterId: step.id, laneId: step.laneId }),
    Delete: () => acts.remove(step),
    ...{ 'Alt+ArrowUp': () => along(-1), 'Alt+ArrowDown': () => along(1) },
    ...{ 'Alt+ArrowLeft': () => across(-1), 'Alt+ArrowRight': () => across(1) },
  };
  return (event: KeyboardEvent) => {
    const reading: Readonly<Record<string, () => void>> = {
      ArrowUp: () => beside(event, -1),
      ArrowDown: () => beside(event, 1),
    };
    const act = { ...(mayDig && digging), ...reading }[`${event.altKey ? 'Alt+' : ''}${event.key}`];
    if (!act || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    void act();
  };
}
