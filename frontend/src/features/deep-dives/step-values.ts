import type { Changeability } from '@cxboard/domain/deep-dives/process-map.rules';
import type { EditStepInput } from '../../contract.generated.ts';
import type { Step } from './dive-view.ts';

export interface StepValues {
  name: string;
  touchMinutes: number | null;
  touchMinutesP90: number | null;
  waitMinutes: number | null;
  waitMinutesP90: number | null;
  monthlyVolume: number | null;
  isCustomerVisible: boolean;
  emotion: string;
  documented: string;
  practised: string;
  systems: string;
  rationaleId: string;
  changeability: string;
  holderId: string;
}

export const valuesOf = (step: Step): StepValues => ({
  ...{ name: step.name, isCustomerVisible: step.isCustomerVisible, monthlyVolume: step.monthlyVolume },
  ...{ touchMinutes: step.touchMinutes, touchMinutesP90: step.touchMinutesP90 },
  ...{ waitMinutes: step.waitMinutes, waitMinutesP90: step.waitMinutesP90 },
  emotion: step.emotion === null ? '' : String(step.emotion),
  ...{ documented: step.documented, practised: step.practised, systems: step.systems.join(', ') },
  ...{
    rationaleId: step.rationale?.id ?? '',
    changeability: step.changeability ?? '',
    holderId: step.holder?.id ?? '',
  },
});

export const inputOf = (step: Pick<Step, 'id' | 'version'>, values: StepValues): EditStepInput => ({
  ...values,
  ...{ stepId: step.id, expectedVersion: step.version, name: values.name.trim() },
  emotion: values.emotion === '' ? null : Number(values.emotion),
  systems: values.systems
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean),
  ...{ rationaleId: values.rationaleId || null, holderId: values.holderId || null },
  changeability: (values.changeability || null) as Changeability | null,
});
