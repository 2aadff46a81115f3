import { useLingui } from '@lingui/react/macro';
import { useFormat } from '../../ui/format.tsx';
import { changeWord, type Dive, type Step, useSpan } from './dive-view.ts';

/** One thing that is known of a step. */
export interface StepFact {
  readonly name: string;
  /** Empty where nobody has said. */
  readonly of: (step: Step) => string;
}

/** Everything a step says, each under its name: for those who read, for two versions side by side, for two writers. */
export function useStepFacts({ lanes }: Pick<Dive, 'lanes'>): readonly StepFact[] {
  const { t, i18n } = useLingui();
  const { number } = useFormat();
  const span = useSpan();
  const feelings = useFeelings();
  const minutes = (of: number | null) => (of === null ? '' : span(of));
  return [
    { name: t`Step`, of: ({ name }) => name },
    { name: t`Lane`, of: ({ laneId }) => lanes.find(({ id }) => id === laneId)?.name ?? '' },
    { name: t`Work`, of: ({ touchMinutes }) => minutes(touchMinutes) },
    { name: t`Work, nine in ten take less`, of: ({ touchMinutesP90 }) => minutes(touchMinutesP90) },
    { name: t`Waiting`, of: ({ waitMinutes }) => minutes(waitMinutes) },
    { name: t`Waiting, nine in ten wait less`, of: ({ waitMinutesP90 }) => minutes(waitMinutesP90) },
    { name: t`Cases a month`, of: ({ monthlyVolume }) => (monthlyVolume === null ? '' : number(monthlyVolume)) },
    { name: t`The customer notices it`, of: ({ isCustomerVisible }) => (isCustomerVisible ? t`yes` : t`no`) },
    { name: t`How it feels`, of: ({ emotion }) => (emotion === null ? '' : (feelings[emotion + 2] ?? '')) },
    { name: t`As it is written down`, of: ({ documented }) => documented },
    { name: t`As it is done`, of: ({ practised }) => practised },
    { name: t`Why`, of: ({ rationale }) => rationale?.title ?? '' },
    { name: t`Who can change it`, of: ({ changeability }) => (changeability ? changeWord(i18n, changeability) : '') },
    { name: t`Who decides that`, of: ({ holder }) => holder?.name ?? '' },
    { name: t`Systems`, of: ({ systems }) => systems.join(', ') },
    { name: t`The process ends here`, of: ({ isEnd }) => (isEnd ? t`yes` : t`no`) },
  ];
}

/** How a step feels to the customer, from −2 to 2. */
export function useFeelings(): readonly string[] {
  const { t } = useLingui();
  return [t`Very bad`, t`Bad`, t`Neither`, t`Good`, t`Very good`];
}
