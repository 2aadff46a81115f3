import { useMutation } from '@apollo/client/react';
import { stepsInText } from '@cxboard/domain/deep-dives/outline.rules';
import { limits } from '@cxboard/domain/limits';
import { useLingui } from '@lingui/react/macro';
import { useToast } from '../../ui/toast.tsx';
import {
  AddStepsDocument,
  EditStepDocument,
  MoveStepDocument,
  RemoveStepDocument,
  UndoMapActDocument,
} from './deep-dives.generated.ts';
import { type MapProps, type NewStep, type Step, useDiveActing } from './dive-view.ts';
import { inputOf, valuesOf } from './step-values.ts';

/** What the keyboard does to an outline; each act is one that can be taken back. */
export const useOutlineActs = (props: MapProps) => ({
  ...useWriting(props),
  ...useMoving(props),
  remove: useRemoving(),
});

function useWriting({ dive, map }: MapProps) {
  const act = useDiveActing();
  const [addSteps] = useMutation(AddStepsDocument);
  const [editStep] = useMutation(EditStepDocument);
  return {
    /** The steps a text holds, one a line; the id of the last one, to go on from. */
    add: async (text: string, { afterId, laneId }: NewStep) => {
      const names = stepsInText(text).map((name) => name.slice(0, limits.text.title));
      if (names.length === 0) return null;
      const input = { deepDiveId: dive.id, map: map.version, laneId, afterId, names };
      const done = await act(async () => (await addSteps({ variables: { input } })).data?.addSteps);
      if (done?.__typename !== 'DeepDive') return null;
      const steps = done.steps.filter((step) => step.map === map.version);
      return steps[steps.findIndex(({ id }) => id === afterId) + names.length]?.id ?? null;
    },
    rename: (step: Step, name: string) => {
      const input = inputOf(step, { ...valuesOf(step), name });
      return act(async () => (await editStep({ variables: { input } })).data?.editStep);
    },
  };
}

function useMoving({ map }: MapProps) {
  const act = useDiveActing();
  const [moveStep] = useMutation(MoveStepDocument);
  const move = (step: Step, laneId: string, afterId: string | null) => {
    const input = { stepId: step.id, laneId, afterId };
    return act(async () => (await moveStep({ variables: { input } })).data?.moveStep);
  };
  const idAt = (index: number) => map.steps[index]?.id ?? null;
  return {
    /** One place up or down; at either end it stays. */
    moveAlong: async (step: Step, by: -1 | 1) => {
      const at = map.steps.indexOf(step);
      if (!map.steps[at + by]) return null;
      return move(step, step.laneId, idAt(by === 1 ? at + 1 : at - 2));
    },
    moveToLane: (step: Step, laneId: string) => move(step, laneId, idAt(map.steps.indexOf(step) - 1)),
  };
}

function useRemoving() {
  const { t } = useLingui();
  const act = useDiveActing();
  const toast = useToast();
  const undo = useUndoing();
  const [removeStep] = useMutation(RemoveStepDocument);
  return async (step: Step) => {
    const input = { stepId: step.id };
    const done = await act(async () => (await removeStep({ variables: { input } })).data?.removeStep);
    const acts = done?.__typename === 'DeepDive' ? done.lastActs : [];
    const mapActId = acts.find(({ place }) => place === step.map)?.id;
    if (mapActId) toast({ message: t`Removed “${step.name}”`, undo: () => void undo(mapActId) });
  };
}

/** One act back. */
export function useUndoing() {
  const act = useDiveActing();
  const [undo] = useMutation(UndoMapActDocument);
  return (mapActId: string) => act(async () => (await undo({ variables: { input: { mapActId } } })).data?.undoMapAct);
}
