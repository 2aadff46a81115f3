import type { ContactReview } from '@cxboard/domain/monthly-review/contact-review.rules';
import type { I18n } from '@lingui/core';
import { longDate } from './figures.ts';

/** That the period is not over in the data; nothing when it is. */
export const notOverNotes = (i18n: I18n, { missingFrom }: Pick<ContactReview, 'missingFrom'>): string[] =>
  missingFrom === null
    ? []
    : [
        i18n.t({
          id: 'review.notOver',
          message: 'Contacts are known up to {day} only, so the period looks quieter than it was.',
          values: { day: longDate(i18n, missingFrom) },
        }),
      ];
