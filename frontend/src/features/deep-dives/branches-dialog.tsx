import { useApolloClient, useMutation } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import { Trans, useLingui } from '@lingui/react/macro';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { DeepDivePageDocument, SetBranchesDocument } from './deep-dives.generated.ts';
import { type DiveMap, type MapProps, type Step, useDiveActing } from './dive-view.ts';

interface Way {
  readonly toId: string;
  readonly percent: number | null;
  readonly label: string;
}

/** Where cases go from a step, and how many of a hundred; an earlier step is a loop. */
export function BranchesDialog({ map, step, onClose }: MapProps & { step: Step; onClose: () => void }) {
  const { t } = useLingui();
  const [ways, setWays] = useState<readonly Way[]>(() => waysOf(map, step));
  const { save, isOther, settle } = useSaving({ map, step }, onClose);
  const takeTheirs = () => {
    setWays(waysOf(map, step));
    settle();
  };
  const sum = sumOf(ways);
  const change = (at: number, changes: Partial<Way>) =>
    setWays(ways.map((way, index) => (index === at ? { ...way, ...changes } : way)));
  const add = () => setWays([...ways, { toId: '', percent: Math.max(0, 100 - sum), label: '' }]);
  const actions = <Ends onClose={onClose} onSave={() => void save(ways)} />;
  const title = t`Where cases go after “${step.name}”`;
  const description = t`Without any way on, the process ends here. An earlier step makes a loop.`;
  return (
    <Dialog open size="wide" {...{ onClose, title, description, actions }}>
      {isOther && <Theirs map={map} step={step} onTheirs={takeTheirs} onMine={settle} />}
      <ol className="grid gap-3">
        {ways.map((way, index) => (
          <WayFields
            key={index}
            way={way}
            options={optionsFor(map, ways, way)}
            onChange={(changes) => change(index, changes)}
            onLeave={() => setWays(ways.filter((_, other) => other !== index))}
          />
        ))}
      </ol>
      <Sum count={ways.length} sum={sum} onAdd={add} />
    </Dialog>
  );
}

function Ends({ onClose, onSave }: { onClose: () => void; onSave: () => void }) {
  return (
    <>
      <Button kind="quiet" onClick={onClose}>
        <Trans>Cancel</Trans>
      </Button>
      <Button kind="primary" onClick={onSave}>
        <Trans>Save</Trans>
      </Button>
    </>
  );
}

const waysOf = ({ flows }: DiveMap, step: Step): readonly Way[] =>
  flows
    .filter(({ fromId }) => fromId === step.id)
    .map(({ toId, share, label }) => ({ toId, percent: Math.round(share * 10_000) / 100, label }));

const sumOf = (ways: readonly Way[]): number =>
  Math.round(ways.reduce((whole, { percent }) => whole + (percent ?? 0), 0) * 100) / 100;

/** Every step once. */
const optionsFor = ({ steps }: DiveMap, ways: readonly Way[], { toId }: Way) =>
  steps
    .map(({ id, name }, index) => ({ value: id, label: `${index + 1} ${name}` }))
    .filter(({ value }) => value === toId || !ways.some((way) => way.toId === value));

const branchesOf = ({ flows }: DiveMap, { id }: Step) =>
  flows.filter(({ fromId }) => fromId === id).map(({ toId, share, label }) => ({ toId, share, label }));

/** In place of the ways that were seen; when somebody drew others meanwhile, both stand here until one is chosen. */
function useSaving({ map, step }: { map: DiveMap; step: Step }, onDone: () => void) {
  const act = useDiveActing();
  const [seen, see] = useState(() => branchesOf(map, step));
  const [isOther, setOther] = useState(false);
  const client = useApolloClient();
  const [set] = useMutation(SetBranchesDocument);
  const settle = () => {
    see(branchesOf(map, step));
    setOther(false);
  };
  const save = async (ways: readonly Way[]) => {
    const chosen = ways.filter(({ toId }) => toId !== '');
    const branches = chosen.map(({ toId, percent, label }) => ({ toId, share: (percent ?? 0) / 100, label }));
    const done = await act(async () => {
      const answer = (await set({ variables: { input: { stepId: step.id, branches, seen } } })).data?.setBranches;
      if (answer?.__typename !== 'StepChangedMeanwhile') return answer;
      await client.refetchQueries({ include: [DeepDivePageDocument] });
      setOther(true);
      return undefined;
    });
    if (done) onDone();
  };
  return { save, isOther, settle };
}

interface TheirsProps {
  map: DiveMap;
  step: Step;
  onTheirs: () => void;
  onMine: () => void;
}

/** What a colleague drew meanwhile, above what was typed here. */
function Theirs({ map, step, onTheirs, onMine }: TheirsProps) {
  const { t } = useLingui();
  const nameOf = new Map(map.steps.map(({ id, name }) => [id, name]));
  const ways = waysOf(map, step).map(({ toId, percent, label }) => {
    const name = nameOf.get(toId) ?? '';
    return label ? t`${percent} % to “${name}”, ${label}` : t`${percent} % to “${name}”`;
  });
  const choice = (
    <span className="flex gap-2">
      <Button size="small" onClick={onTheirs}>
        <Trans>Take theirs</Trans>
      </Button>
      <Button size="small" onClick={onMine}>
        <Trans>Keep mine</Trans>
      </Button>
    </span>
  );
  return (
    <Banner kind="warn" action={choice}>
      <Trans>Somebody changed where cases go while you were writing. Theirs:</Trans>
      <ul>
        {ways.length === 0 && (
          <li>
            <Trans>The process ends here.</Trans>
          </li>
        )}
        {ways.map((way) => (
          <li key={way}>{way}</li>
        ))}
      </ul>
    </Banner>
  );
}

interface WayProps {
  way: Way;
  options: readonly { value: string; label: string }[];
  onChange: (changes: Partial<Way>) => void;
  onLeave: () => void;
}

function WayFields({ way: { toId, percent, label }, options, onChange, onLeave }: WayProps) {
  const { t } = useLingui();
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_6rem_auto] items-end gap-2 sm:grid-cols-[minmax(0,1fr)_6rem_10rem_auto]">
      <Select
        label={t`Goes to`}
        value={toId}
        options={options}
        placeholder={t`Step`}
        onChange={(chosen) => onChange({ toId: chosen })}
      />
      <NumberField
        label={t`Of 100`}
        value={percent}
        min={0}
        max={100}
        suffix="%"
        onChange={(typed) => onChange({ percent: typed })}
      />
      <TextField
        className="max-sm:col-span-2"
        label={t`When`}
        optional
        value={label}
        maxLength={limits.text.title}
        onChange={(typed) => onChange({ label: typed })}
      />
      <IconButton icon={X} label={t`Leave this way out`} onClick={onLeave} />
    </li>
  );
}

function Sum({ count, sum, onAdd }: { count: number; sum: number; onAdd: () => void }) {
  const isWhole = sum === 100;
  return (
    <div className="mt-3 flex flex-wrap items-center justify-between gap-3">
      <Button size="small" icon={Plus} onClick={onAdd} disabled={count >= limits.deepDives.branches}>
        <Trans>Another way</Trans>
      </Button>
      {count > 0 && (
        <p role="status" className={isWhole ? 'text-control text-ink-2' : 'text-control text-warn'}>
          {isWhole ? <Trans>Together 100 %</Trans> : <Trans>Together {sum} %: the sums wait until it is 100 %</Trans>}
        </p>
      )}
    </div>
  );
}
