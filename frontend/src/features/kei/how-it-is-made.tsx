import { keiComponents } from '@cxboard/domain/kei/kei.rules';
import { percent } from '@cxboard/messages/figures';
import { componentWord, sourceWord, surveyShareWord } from '@cxboard/messages/kei.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { DefinitionList } from '../../ui/definition-list.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import type { OfKei } from './kei-view.ts';

/** Which answers make the index, how much each counts, and how much of it customers said and how much was observed. */
export function HowItIsMade({ document: { definition, kei } }: OfKei) {
  const { t, i18n } = useLingui();
  const { date } = useFormat();
  if (!definition) return null;
  const day = date(definition.definedAt);
  return (
    <Sheet
      title={t`How it is made`}
      aside={
        <Trans>
          Version {definition.number}, since {day}
        </Trans>
      }
    >
      <DefinitionList
        items={keiComponents.map((component) => ({
          term: componentWord(i18n, component),
          detail: t`${sourceWord(i18n, definition.sources[component])}, ${percent(i18n, 100 * definition.weights[component])} of the index`,
        }))}
      />
      <p className="mt-3 text-control text-ink-2">
        {surveyShareWord(i18n, { definition, kei })}.{' '}
        <Trans>
          The top two steps of a scale are good, the bottom two bad; a component is the percent of good contacts minus
          that of bad ones. Without one of the three there is no index.
        </Trans>
      </p>
    </Sheet>
  );
}
