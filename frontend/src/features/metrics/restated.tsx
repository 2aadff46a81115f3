import { restatedSentence } from '@cxboard/messages/restated.messages';
import { Plural, useLingui } from '@lingui/react/macro';
import { useViewer } from '../../session/viewer-context.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import type { Metric } from './figures.ts';

/** Values that later data changed keep what they were: nobody is told one number today and another one tomorrow unsaid. */
export function Restated({ metric: { figures } }: { metric: Metric }) {
  const { i18n } = useLingui();
  const { timeZone } = useViewer().organization;
  const { restated, series } = figures;
  if (restated.length === 0) return null;
  return (
    <Disclosure
      summary={
        <Plural
          value={restated.length}
          one="# value was restated by later data"
          other="# values were restated by later data"
        />
      }
    >
      <ul className="grid gap-1 text-control text-ink-2">
        {restated.map((one) => (
          <li key={`${one.month} ${one.changedAt}`}>
            {restatedSentence(i18n, { restated: one, unit: series.unit, timeZone })}.
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
