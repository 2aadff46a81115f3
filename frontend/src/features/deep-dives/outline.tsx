import { Trans, useLingui } from '@lingui/react/macro';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { type MapProps, type NewStep, versionWord } from './dive-view.ts';
import { useOutlineActs } from './outline-acts.ts';
import { focusStep, OutlineRow } from './outline-row.tsx';
import { StepName } from './step-name.tsx';
import { UndoButtons } from './undo.tsx';
import { VersionActions } from './version-actions.tsx';

interface OutlineProps extends MapProps {
  readonly onOpen: (stepId: string) => void;
}

/** The process as a list: written by the keyboard alone, read by any reader; the map is drawn from it. */
export function Outline({ onOpen, ...props }: OutlineProps) {
  const { t, i18n } = useLingui();
  const { map, mayDig } = props;
  const [said, say] = useState('');
  const acts = useOutlineActs(props);
  const { typed, type, begin, typing } = useTyping(props, acts);
  return (
    <Sheet title={versionWord(i18n, map.version)} aside={<Aside {...props} />} flush>
      {map.steps.length === 0 && !typed && <NothingYet onBegin={mayDig ? begin : null} />}
      <ol aria-label={t`Steps`} className="divide-y divide-line" data-outline>
        {typed?.afterId === null && <li className="px-4 py-1.5">{typing}</li>}
        {map.steps.map((step, index) => (
          <OutlineRow
            key={step.id}
            {...props}
            {...{ step, index, acts, onOpen, say }}
            onAdd={type}
            after={typed?.afterId === step.id ? typing : null}
          />
        ))}
      </ol>
      <p role="status" className="sr-only">
        {said}
      </p>
      {mayDig && map.steps.length > 0 && <Foot onAdd={begin} />}
    </Sheet>
  );
}

/** A step that is being typed, and where it will stand. */
function useTyping({ dive, map }: MapProps, acts: ReturnType<typeof useOutlineActs>) {
  const { t } = useLingui();
  const [typed, type] = useState<NewStep | null>(null);
  const begin = () => {
    const last = map.steps.at(-1);
    const laneId = last?.laneId ?? dive.lanes[0]?.id;
    if (laneId) type({ afterId: last?.id ?? null, laneId });
  };
  const commit = async (text: string, goesOn: boolean) => {
    if (!typed) return;
    const addedId = await acts.add(text, typed);
    type(goesOn && addedId ? { ...typed, afterId: addedId } : null);
    if (!goesOn && addedId) focusStep(addedId);
  };
  const typing = typed && (
    <StepName
      key={typed.afterId}
      label={t`Name of the new step`}
      value=""
      onCommit={commit}
      onCancel={() => {
        type(null);
        if (typed.afterId) focusStep(typed.afterId);
      }}
    />
  );
  return { typed, type, begin, typing };
}

function NothingYet({ onBegin }: { onBegin: (() => void) | null }) {
  const begin = onBegin && (
    <Button kind="primary" icon={Plus} onClick={onBegin}>
      <Trans>First step</Trans>
    </Button>
  );
  return (
    <EmptyState action={begin}>
      <Trans>Nothing is drawn yet. Begin with what the customer does first; a list can be pasted.</Trans>
    </EmptyState>
  );
}

function Foot({ onAdd }: { onAdd: () => void }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-line px-4 py-2.5 print:hidden">
      <Button size="small" icon={Plus} onClick={onAdd}>
        <Trans>Add a step</Trans>
      </Button>
      <p className="text-meta text-ink-2 touch:hidden">
        <Trans>
          <Kbd keys="enter" /> renames, <Kbd keys="Tab" /> while typing adds the next step, <Kbd keys="alt+ArrowUp" />{' '}
          <Kbd keys="alt+ArrowDown" /> moves it, <Kbd keys="alt+Right" /> changes its lane, <Kbd keys="n" /> adds below
        </Trans>
      </p>
    </div>
  );
}

function Aside(props: MapProps) {
  const { dive, map, mayDig } = props;
  return (
    <span className="flex flex-wrap gap-2 print:hidden">
      {mayDig && <UndoButtons dive={dive} places={[map.version, 'LANES']} />}
      <VersionActions {...props} />
    </span>
  );
}
