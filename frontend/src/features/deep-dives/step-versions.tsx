import { mapVersions } from '@cxboard/domain/deep-dives/process-map.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { type Dive, type Step, versionWord } from './dive-view.ts';
import { type StepFact, useStepFacts } from './step-facts.ts';

/** The same step in the versions of the map, side by side; what differs from practice is marked. */
export function StepVersions({ dive, step }: { dive: Dive; step: Step }) {
  const { t, i18n } = useLingui();
  const facts = useStepFacts(dive);
  const same = mapVersions.flatMap((version) => {
    const found = dive.steps.find(({ map, traceId }) => map === version && traceId === step.traceId);
    return found ? [found] : [];
  });
  const practised = same.find(({ map }) => map === 'PRACTISED') ?? step;
  if (same.length < 2) return null;
  const rows = facts.filter(({ of }) => same.some((one) => of(one) !== ''));
  const columns: readonly Column<StepFact>[] = [
    { key: 'name', head: t`Step`, cell: ({ name }) => name, isRowHead: true },
    ...same.map((one) => ({
      ...{ key: one.map, head: versionWord(i18n, one.map) },
      cell: ({ of }: StepFact) => <Value said={of(one) || '–'} differs={of(one) !== of(practised)} />,
    })),
  ];
  return (
    <section>
      <h3 className="text-section font-semibold">
        <Trans>Side by side</Trans>
      </h3>
      <DataTable
        isDense
        fitsPhone
        label={t`This step in each version`}
        columns={columns}
        rows={rows}
        rowKey={({ name }) => name}
      />
    </section>
  );
}

function Value({ said, differs }: { said: string; differs: boolean }) {
  const { t } = useLingui();
  if (!differs) return said;
  return (
    <strong className="font-semibold">
      <span role="img" aria-label={t`differs:`}>
        ≠
      </span>{' '}
      {said}
    </strong>
  );
}
