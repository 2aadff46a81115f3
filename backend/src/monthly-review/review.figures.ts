import { type CountedEmotion, emotionsByReason } from '@cxboard/domain/comments/emotion.rules';
import { lastClosedPeriod } from '@cxboard/domain/metrics/period.rules';
import type { ReviewPeriod } from '@cxboard/domain/drafting/review-period.rules';
import type { LocalDate } from '@cxboard/domain/local-time';
import type { ContactReview } from '@cxboard/domain/monthly-review/contact-review.rules';
import { reviewsOf } from '@cxboard/domain/monthly-review/period-name.rules';
import { reviewName } from '@cxboard/domain/monthly-review/review-name.rules';
import { may } from '@cxboard/domain/people/permissions';
import { reasonCostsFigure, type ReasonsTold } from '@cxboard/messages/reason-costs-figure.messages';
import {
  channelsFigure,
  reviewDefinition,
  type Reviewed,
  topReasonsFigure,
} from '@cxboard/messages/review-figures.messages';
import { runUpFigure } from '@cxboard/messages/run-up-figure.messages';
import type { I18n } from '@lingui/core';
import { Injectable } from '@nestjs/common';
import { emotionsOfPeriod } from '../comments/index.ts';
import { importsOfContacts } from '../contacts/index.ts';
import { FiguresAtHand, type FigureReader, type FigureRequest } from '../metrics/index.ts';
import type { Ask } from '../platform/database/ask.ts';
import { contactsReviewed } from './review-content.ts';

/** The month or the four weeks of these days, whichever the chart is named after; nothing when they are neither. */
function periodOf({ from, to, name }: FigureRequest, today: LocalDate): ReviewPeriod | null {
  if (!from || !to) return { grain: 'MONTH', ...daysOf(lastClosedPeriod(today, 'MONTH')) };
  return reviewsOf({ from, to }).find((period) => name.endsWith(reviewName(period))) ?? null;
}
const daysOf = ({ from, to }: { readonly from: LocalDate; readonly to: LocalDate }) => ({ from, to });

const readFigures: FigureReader = async ({ ask, viewer, i18n, today }, request) => {
  if (!may(viewer).seeReview()) return null;
  const period = periodOf(request, today);
  const contacts = period && (await contactsReviewed(ask, period));
  if (!period || !contacts) return null;
  const name = reviewName(period);
  const emotions = emotionsByReason(await ask<CountedEmotion>(emotionsOfPeriod, [period.from, period.to]));
  return {
    figures: figuresOf(i18n, { name, period }, { contacts, emotions, currency: viewer.organization.currency }),
    period: daysOf(period),
    definitionText: reviewDefinition(i18n),
    importIds: await filesOf(ask, contacts),
    view: { period: name },
  };
};

/** The charts of the monthly review. */
const figuresOf = (i18n: I18n, review: Reviewed, told: ReasonsTold & { readonly contacts: ContactReview }) => [
  topReasonsFigure(i18n, review, told.contacts),
  ...(told.contacts.runUps.rows.length > 0 ? [runUpFigure(i18n, review, told.contacts)] : []),
  channelsFigure(i18n, review, told.contacts),
  reasonCostsFigure(i18n, review, told),
];

/** What rises is compared with the periods before it, so their files count too. */
async function filesOf(ask: Ask, { periods }: ContactReview): Promise<string[]> {
  const [first, last] = [periods[0], periods.at(-1)];
  const [found] = await ask<{ ids: string[] }>(importsOfContacts, [first?.from, last?.to]);
  return found?.ids ?? [];
}

/** The charts of the monthly review, for an agenda. */
@Injectable()
export class ReviewFigures {
  constructor(figures: FiguresAtHand) {
    figures.offer('REVIEW', readFigures);
  }
}
