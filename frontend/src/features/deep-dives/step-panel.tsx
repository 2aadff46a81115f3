import { useApolloClient, useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Split } from 'lucide-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { SidePanel } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { BranchesDialog } from './branches-dialog.tsx';
import { DeepDivePageDocument, EditStepDocument } from './deep-dives.generated.ts';
import { type Dive, type MapProps, type Step, useDiveActing } from './dive-view.ts';
import { StepLinks } from './step-links.tsx';
import { StepTold, Touched, Witnesses } from './step-told.tsx';
import { StepVersions } from './step-versions.tsx';
import { useStepFacts } from './step-facts.ts';
import { StepFields } from './step-fields.tsx';
import { inputOf, type StepValues, valuesOf } from './step-values.ts';

interface StepPanelProps extends MapProps {
  readonly step: Step;
  readonly onClose: () => void;
}

/** One step: how it is written down and how it is done, how long it takes, why, who can change it, what it touches. */
export function StepPanel(props: StepPanelProps) {
  const { t } = useLingui();
  const { dive, map, step, mayDig, onClose } = props;
  const lane = dive.lanes.find(({ id }) => id === step.laneId)?.name ?? '';
  const number = map.steps.indexOf(step) + 1;
  return (
    <SidePanel open onClose={onClose} title={step.name} description={t`Step ${number}, ${lane}`}>
      <div className="grid gap-5">
        {mayDig && <StepActs {...props} />}
        <Touched step={step} />
        <StepVersions dive={dive} step={step} />
        {mayDig ? <StepForm {...props} /> : <StepTold dive={dive} step={step} />}
        <StepLinks {...props} />
        <Witnesses {...props} />
      </div>
    </SidePanel>
  );
}

function StepActs(props: StepPanelProps) {
  const [isBranching, setBranching] = useState(false);
  return (
    <div className="flex flex-wrap gap-2">
      <Button size="small" icon={Split} onClick={() => setBranching(true)}>
        <Trans>Where cases go next</Trans>
      </Button>
      {isBranching && <BranchesDialog {...props} onClose={() => setBranching(false)} />}
    </div>
  );
}

/** Written from the version that was opened; when somebody was faster, both stand here until one is chosen. */
function StepForm({ dive, step, onClose }: StepPanelProps) {
  const { t } = useLingui();
  const form = useForm<StepValues>({ defaultValues: valuesOf(step) });
  const { send, seen, newest, settle } = useSending(step, onClose);
  const takeTheirs = () => {
    form.reset(valuesOf(step));
    settle(step);
  };
  const cancel = (
    <Button kind="quiet" onClick={onClose}>
      <Trans>Cancel</Trans>
    </Button>
  );
  return (
    <>
      {newest !== null && (
        <Both
          {...{ dive, step, seen }}
          onTheirs={takeTheirs}
          onMine={() => settle({ ...seen, version: Math.max(newest, step.version) })}
        />
      )}
      <Form form={form} onSubmit={send} submit={t`Save`} actions={cancel}>
        <StepFields step={step} />
      </Form>
    </>
  );
}

function useSending(step: Step, onDone: () => void) {
  const [seen, see] = useState(step);
  const [newest, setNewest] = useState<number | null>(null);
  const act = useDiveActing();
  const client = useApolloClient();
  const [edit] = useMutation(EditStepDocument);
  const send = async (values: StepValues) => {
    const answer = (await edit({ variables: { input: inputOf(seen, values) } })).data?.editStep;
    if (answer?.__typename === 'StepChangedMeanwhile') {
      await client.refetchQueries({ include: [DeepDivePageDocument] });
      return setNewest(answer.currentVersion);
    }
    if (await act(() => Promise.resolve(answer))) onDone();
  };
  const settle = (chosen: Step) => {
    see(chosen);
    setNewest(null);
  };
  return { send, seen, newest, settle };
}

interface BothProps {
  readonly dive: Dive;
  readonly step: Step;
  /** As it was when it was opened here. */
  readonly seen: Step;
  readonly onTheirs: () => void;
  readonly onMine: () => void;
}

/** What somebody else wrote meanwhile, above what was typed here: neither goes until one is chosen. */
function Both({ dive, step, seen, onTheirs, onMine }: BothProps) {
  const { t } = useLingui();
  const changed = useStepFacts(dive).filter(({ of }) => of(step) !== of(seen));
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
      <Trans>Somebody changed this step while you were writing. Theirs:</Trans>
      <ul aria-label={t`What they changed`}>
        {changed.map(({ name, of }) => (
          <li key={name} className="wrap-anywhere">
            {name}: {of(step) || t`nothing any more`}
          </li>
        ))}
      </ul>
    </Banner>
  );
}
