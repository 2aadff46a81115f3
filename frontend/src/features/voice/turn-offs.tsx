import { storyKindWords, turnOffFinding, turnOffPlace } from '@cxboard/messages/voice.messages';
import { storiesFigure, turnOffFigure } from '@cxboard/messages/voice-figures.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { FigureActs } from '../../session/figure-acts.tsx';
import { List, Row } from '../../ui/list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import type { VoicePageQuery } from './voice.generated.ts';

type Voice = VoicePageQuery['voice'];

/** Where customers are put off, and what was told in a year. */
export function TurnOffsSheet({ voice }: { voice: Voice }) {
  const { t, i18n } = useLingui();
  return (
    <>
      <Sheet title={t`Turn-offs`} flush>
        {voice.turnOffs.length > 0 && (
          <div className="px-4 pb-2">
            <FigureActs figure={turnOffFigure(i18n, voice.turnOffs)} asked={{ page: 'VOICE' }} />
          </div>
        )}
        <p className="px-4 pb-3 text-control text-ink-2">{turnOffFinding(i18n, voice.turnOffs)}.</p>
        <List label={t`Turn-offs`}>
          {voice.turnOffs.map((one) => (
            <Row
              key={one.touchPoint}
              title={turnOffPlace(i18n, one)}
              meta={<Trans>{one.before} in the year before</Trans>}
              trailing={<span className="text-body font-medium text-ink">{one.now}</span>}
            />
          ))}
        </List>
      </Sheet>
      {voice.counts.length > 0 && <OfAYear voice={voice} />}
    </>
  );
}

function OfAYear({ voice: { counts } }: { voice: Voice }) {
  const { t, i18n } = useLingui();
  const words = storyKindWords(i18n);
  return (
    <Sheet title={t`Stories told in twelve months`} flush>
      <div className="px-4 pb-2">
        <FigureActs figure={storiesFigure(i18n, counts)} asked={{ page: 'VOICE' }} />
      </div>
      <List label={t`Stories told in twelve months`}>
        {counts.map(({ kind, stories, byUs }) => (
          <Row
            key={kind}
            title={words[kind]}
            meta={byUs > 0 && <Trans>{byUs} because we asked</Trans>}
            trailing={<span className="text-body font-medium text-ink">{stories}</span>}
          />
        ))}
      </List>
    </Sheet>
  );
}
