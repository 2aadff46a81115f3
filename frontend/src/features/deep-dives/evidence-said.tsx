import { frozenLine } from '@cxboard/messages/frozen-line.messages';
import { periodWords } from '@cxboard/messages/series.messages';
import { useLingui } from '@lingui/react/macro';
import { useAddresses } from '../../session/addresses.ts';
import { useFormat } from '../../ui/format.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import type { Cause } from './dive-view.ts';

type Evidence = Cause['evidence'][number];

/** How much, what it says, and who or what says so. */
export function EvidenceSaid({
  evidence: { text, snapshot, value, unit, person, source, saidOn },
}: {
  evidence: Evidence;
}) {
  const { number, date } = useFormat();
  if (snapshot) return <Frozen snapshot={snapshot} text={text} />;
  const whence = [person?.name ?? '', source, saidOn ? date(saidOn) : ''].filter((part) => part !== '');
  return (
    <>
      {value !== null && <span className="font-medium tabular-nums">{`${number(value)} ${unit}`.trim()} </span>}
      {text}
      {whence.length > 0 && <span className="text-ink-2"> ({whence.join(', ')})</span>}
    </>
  );
}

/** The figures as they were frozen, in a line; the metric says the rest. */
function Frozen({ snapshot, text }: { snapshot: NonNullable<Evidence['snapshot']>; text: string }) {
  const { i18n } = useLingui();
  const to = useAddresses();
  const { metricSlug, metricName, period } = snapshot;
  return (
    <>
      {metricSlug ? <TextLink href={to.metric(metricSlug)}>{metricName}</TextLink> : metricName},{' '}
      {periodWords(i18n, period)}: {frozenLine(i18n, snapshot)}
      {text && `. ${text}`}
    </>
  );
}
