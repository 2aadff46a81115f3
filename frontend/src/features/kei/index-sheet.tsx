import type { Kei } from '@cxboard/domain/kei/kei.rules';
import { oneDigit, whole } from '@cxboard/messages/figures';
import { indexFigure } from '@cxboard/messages/kei-figures.messages';
import { useLingui } from '@lingui/react/macro';
import { FigureSheet } from '../../session/figure-sheet.tsx';
import { Stat } from '../../ui/stat.tsx';
import { askedOf, type OfKei } from './kei-view.ts';

/** The index with its three components as bars around nothing. */
export function IndexSheet({ document }: OfKei) {
  const { i18n } = useLingui();
  return (
    <FigureSheet
      figure={indexFigure(i18n, document)}
      asked={askedOf(document)}
      height={150}
      controls={<Index kei={document.kei} />}
    />
  );
}

function Index({ kei: { index } }: { kei: Kei }) {
  const { t, i18n } = useLingui();
  const n = whole(i18n, index.n);
  if (index.value === null) return <Stat label={t`Index, −100 to 100`} value="–" note={t`n = ${n}`} />;
  const [low, high] = [index.low ?? index.value, index.high ?? index.value].map((value) => oneDigit(i18n, value));
  return (
    <Stat
      label={t`Index, −100 to 100`}
      value={oneDigit(i18n, index.value)}
      note={t`${low} to ${high} (95 % interval), n = ${n}`}
    />
  );
}
