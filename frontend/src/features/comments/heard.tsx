import { emotions } from '@cxboard/domain/comments/comment-code.rules';
import type { ReasonEmotion } from '@cxboard/domain/comments/emotion.rules';
import { codedFinding, emotionMean } from '@cxboard/messages/comments.messages';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useFormat } from '../../ui/format.tsx';
import { List, Row } from '../../ui/list.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import type { Month } from './comments-view.ts';
import { EmotionBar } from './emotion-bar.tsx';
import { useEmotionWords } from './emotion-words.ts';

type Progress = Month['progress'];

/** How far the month is, and what its coded comments say so far. */
export function Heard({ progress }: { progress: Progress }) {
  const { t, i18n } = useLingui();
  return (
    <>
      <Sheet title={t`Progress`}>
        <Done progress={progress} />
      </Sheet>
      <Sheet title={t`What they say`} flush>
        <p className="px-4 pb-3 text-control text-ink-2">{codedFinding(i18n, progress.reasons)}.</p>
        <List label={t`Reasons`}>
          {progress.reasons.map((reason) => (
            <ReasonHeard key={reason.reasonId ?? ''} reason={reason} />
          ))}
        </List>
        <Key />
      </Sheet>
    </>
  );
}

function Done({ progress: { comments, coded, setAside, removed } }: { progress: Progress }) {
  const { t } = useLingui();
  const { number } = useFormat();
  const done = coded + setAside + removed;
  return (
    <>
      <ProgressBar label={t`Heard`} value={done} max={comments} figure={t`${number(done)} of ${number(comments)}`} />
      <p className="mt-2 text-meta text-ink-2">
        <Plural value={setAside} one="# said nothing to code" other="# said nothing to code" />
        {removed > 0 && (
          <>
            {' · '}
            <Plural value={removed} one="# text was removed" other="# texts were removed" />
          </>
        )}
      </p>
    </>
  );
}

function ReasonHeard({ reason }: { reason: ReasonEmotion }) {
  const { t, i18n } = useLingui();
  return (
    <Row
      title={reason.reasonId === null ? t`No reason yet` : reason.reason}
      meta={
        <>
          <Plural value={reason.comments} one="# comment" other="# comments" />
          <span>{emotionMean(i18n, reason)}</span>
        </>
      }
      trailing={reason.n > 0 && <EmotionBar counts={reason.counts} />}
    />
  );
}

/** What the parts of a bar mean, from left to right. */
function Key() {
  const words = useEmotionWords();
  const { list } = useFormat();
  return (
    <p className="border-t border-line px-4 py-3 text-meta text-ink-2">
      <Trans>Bars from left to right: {list(emotions.map((emotion) => words[emotion].toLocaleLowerCase()))}.</Trans>
    </p>
  );
}
