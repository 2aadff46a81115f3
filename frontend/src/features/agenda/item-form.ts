import { limits } from '@cxboard/domain/limits';
import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import * as z from 'zod/mini';

/** A title as the API takes it. */
export const titleField = (i18n: I18n) =>
  z
    .string()
    .check(
      z.trim(),
      z.minLength(1, i18n._(msg`Say in a few words what it is about.`)),
      z.maxLength(limits.text.title, i18n._(msg`At most ${limits.text.title} characters.`)),
    );

/** Back to the title, for the next one, with the whole form in sight as far as there is room for it. */
export function toFirstField(paper: HTMLElement | null) {
  const field = paper?.querySelector<HTMLInputElement>('input:not([type=radio])');
  field?.focus({ preventScroll: true });
  for (const part of [paper, field]) part?.scrollIntoView?.({ block: 'nearest' });
}
