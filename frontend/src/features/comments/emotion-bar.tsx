import { emotions } from '@cxboard/domain/comments/comment-code.rules';
import { useLingui } from '@lingui/react/macro';
import { useEmotionWords } from './emotion-words.ts';
import { useFormat } from '../../ui/format.tsx';

const fills = ['var(--data-vermilion)', 'var(--data-orange)', 'var(--line-2)', 'var(--data-sky)', 'var(--data-blue)'];
const width = 72;

/** How the emotions of a reason divide, in the height of a line. */
export function EmotionBar({ counts }: { counts: readonly number[] }) {
  const { t } = useLingui();
  const words = useEmotionWords();
  const { list } = useFormat();
  const n = counts.reduce((sum, count) => sum + count, 0);
  const said = emotions.flatMap((emotion, index) => (counts[index] ? [`${words[emotion]} ${counts[index]}`] : []));
  const parts = counts.map((count, index) => {
    const before = counts.slice(0, index).reduce((sum, one) => sum + one, 0);
    return { x: (before / n) * width, long: (count / n) * width, fill: fills[index] };
  });
  return (
    <svg role="img" aria-label={t`Emotions: ${list(said)}`} width={width} height={12} className="shrink-0">
      {parts.map(({ x, long, fill }) =>
        long > 0 ? <rect key={x} x={x} width={Math.max(1, long - 1)} height={12} rx={1.5} fill={fill} /> : null,
      )}
    </svg>
  );
}
