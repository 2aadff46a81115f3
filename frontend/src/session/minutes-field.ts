import { limits } from '@cxboard/domain/limits';
import { parseMinutes } from '@cxboard/domain/minutes';
import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import * as z from 'zod/mini';

/** Minutes as people type them: `20`, `20m`, `1h 15`; as an item may take, unless another range is said. */
export const minutesField = (i18n: I18n, range: { min: number; max: number } = limits.meetings.itemMinutes) => {
  const { min, max } = range;
  return z
    .string()
    .check(
      z.refine(
        (typed) => parseMinutes(typed, range) !== null,
        i18n._(msg`Minutes from ${min} to ${max}, such as 20 or 1h 15.`),
      ),
    );
};
