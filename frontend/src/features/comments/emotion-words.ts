import type { Emotion } from '@cxboard/domain/comments/comment-code.rules';
import { useLingui } from '@lingui/react/macro';

/** How each emotion is called. */
export function useEmotionWords(): Readonly<Record<Emotion, string>> {
  const { t } = useLingui();
  return { [-2]: t`Very bad`, [-1]: t`Bad`, 0: t`Neither`, 1: t`Good`, 2: t`Very good` };
}
