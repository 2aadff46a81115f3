import { Trans, useLingui } from '@lingui/react/macro';
import { useFormat } from '../../ui/format.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Stat } from '../../ui/stat.tsx';
import { useFigureWords } from './figure-words.ts';
import type { Import_wholeFragment } from './imports.generated.ts';

type Counts = NonNullable<Import_wholeFragment['counts']>;

/** What a file holds that is none of answers; nothing for a file of answers. */
export function ContactTotals({ file: { counts } }: { file: Import_wholeFragment }) {
  if (!counts) return null;
  if (counts.cases) return <CaseTotals cases={counts.cases} />;
  if (counts.observations) return <ObservationTotals observations={counts.observations} />;
  if (counts.customers) return <CustomerTotals customers={counts.customers} />;
  return counts.contacts ? <Contacts contacts={counts.contacts} /> : null;
}

/** How many contacts the file counts, about how many things. */
function Contacts({ contacts: { contacts, labels, channels } }: { contacts: NonNullable<Counts['contacts']> }) {
  const { t } = useLingui();
  const { number } = useFormat();
  return (
    <Sheet title={<Trans>Contacts in the file</Trans>}>
      <div className="flex flex-wrap gap-x-12 gap-y-4">
        <Stat label={t`Contacts`} value={number(contacts)} />
        <Stat label={t`Different labels`} value={number(labels)} />
        <Stat label={t`Channels`} value={number(channels)} />
      </div>
    </Sheet>
  );
}

function CaseTotals({ cases: { cases, open, labels } }: { cases: NonNullable<Counts['cases']> }) {
  const { t } = useLingui();
  const { number } = useFormat();
  return (
    <Sheet title={<Trans>Cases in the file</Trans>}>
      <div className="flex flex-wrap gap-x-12 gap-y-4">
        <Stat label={t`Cases`} value={number(cases)} />
        <Stat label={t`Still open`} value={number(open)} />
        <Stat label={t`Different labels`} value={number(labels)} />
      </div>
    </Sheet>
  );
}

function ObservationTotals({
  observations: { total, counted, means },
}: {
  observations: NonNullable<Counts['observations']>;
}) {
  const { t } = useLingui();
  const { number } = useFormat();
  const { figure } = useFigureWords();
  const shareOf = (hits: number) =>
    total > 0 ? number(hits / total, { style: 'percent', maximumFractionDigits: 1 }) : '';
  return (
    <Sheet title={<Trans>Observations in the file</Trans>}>
      <div className="flex flex-wrap gap-x-12 gap-y-4">
        <Stat label={t`In all`} value={number(total)} />
        {counted.map(({ question, hits }) => (
          <Stat key={question} label={question} value={number(hits)} note={shareOf(hits)} />
        ))}
        {means?.map(({ question, mean }) => (
          <Stat key={question} label={question} value={figure(mean)} note={t`on average`} />
        ))}
      </div>
    </Sheet>
  );
}

function CustomerTotals({ customers: found }: { customers: NonNullable<Counts['customers']> }) {
  const { t } = useLingui();
  const { number } = useFormat();
  const unknown = number(found.customers - found.withRevenue);
  return (
    <Sheet title={<Trans>Customers in the file</Trans>}>
      <div className="flex flex-wrap gap-x-12 gap-y-4">
        <Stat label={t`Customers`} value={number(found.customers)} />
        <Stat label={t`Revenue unknown`} value={unknown} />
        <Stat label={t`Left`} value={number(found.left)} />
      </div>
    </Sheet>
  );
}
