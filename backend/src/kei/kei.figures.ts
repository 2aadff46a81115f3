import { keiComponents } from '@cxboard/domain/kei/kei.rules';
import type { KeiDefinition } from '@cxboard/domain/kei/kei-page.rules';
import { may } from '@cxboard/domain/people/permissions';
import { percent } from '@cxboard/messages/figures';
import { keiFigures } from '@cxboard/messages/kei-figures.messages';
import { componentWord, sourceWord } from '@cxboard/messages/kei.messages';
import type { I18n } from '@lingui/core';
import { Injectable } from '@nestjs/common';
import { FiguresAtHand, type FigureReader, type FigureRequest } from '../metrics/index.ts';
import { keiAsked } from './kei.reads.ts';
import { importsOfKei } from './kei.statements.ts';

const madeOf = (i18n: I18n, { weights, sources }: KeiDefinition): string => {
  const made = keiComponents.map((component) => {
    const share = percent(i18n, 100 * weights[component]);
    return `${componentWord(i18n, component)}: ${sourceWord(i18n, sources[component])}, ${share}`;
  });
  return `${made.join('; ')}.`;
};

const daysIn = ({ from, to }: FigureRequest) => (from && to ? { from, to } : null);

const readFigures: FigureReader = async ({ ask, viewer, i18n, today }, request) => {
  if (!may(viewer).seeReview()) return null;
  const { by = null } = request;
  const asked = { today, currency: viewer.organization.currency, days: daysIn(request), by };
  const document = await keiAsked(ask, asked);
  const { definition, period } = document;
  if (!definition) return null;
  const [found] = await ask<{ ids: string[] }>(importsOfKei, [period.from, period.to]);
  return {
    figures: keiFigures(i18n, document),
    period,
    definitionText: madeOf(i18n, definition),
    importIds: found?.ids ?? [],
    view: { ...period, ...(by && { by }) },
  };
};

/** The charts of the index, for an agenda. */
@Injectable()
export class KeiFigures {
  constructor(figures: FiguresAtHand) {
    figures.offer('KEI', readFigures);
  }
}
