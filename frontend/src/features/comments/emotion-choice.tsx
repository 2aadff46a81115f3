import type { Emotion } from '@cxboard/domain/comments/comment-code.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../ui/button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { useShortcut } from '../../ui/shortcuts.ts';
import { useEmotionWords } from './emotion-words.ts';

interface EmotionChoiceProps {
  value: Emotion | null;
  onChange: (emotion: Emotion) => void;
  keys: readonly { emotion: Emotion; key: string }[];
}

/** How it feels, by one key. */
export function EmotionChoice({ value, onChange, keys }: EmotionChoiceProps) {
  const { t } = useLingui();
  return (
    <div role="group" aria-label={t`How does it feel?`} className="grid gap-2">
      <h2 className="text-control font-medium">
        <Trans>How does it feel?</Trans>
      </h2>
      <div className="grid grid-cols-1 gap-2 min-[420px]:grid-cols-2 sm:grid-cols-5">
        {keys.map(({ emotion, key }) => (
          <One key={key} keys={key} isTaken={value === emotion} emotion={emotion} take={() => onChange(emotion)} />
        ))}
      </div>
    </div>
  );
}

function One({ keys, emotion, isTaken, take }: { keys: string; emotion: Emotion; isTaken: boolean; take: () => void }) {
  const words = useEmotionWords();
  useShortcut(keys, take, { label: words[emotion] });
  return (
    <Button kind={isTaken ? 'soft' : 'secondary'} aria-pressed={isTaken} aria-keyshortcuts={keys} onClick={take}>
      <span className="flex items-center gap-2">
        <span aria-hidden>
          <Kbd keys={keys} bare />
        </span>
        {words[emotion]}
      </span>
    </Button>
  );
}
