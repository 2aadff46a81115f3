import { readCases } from '@cxboard/domain/contact-reasons/cases.rules';
import { may } from '@cxboard/domain/people/permissions';
import { casesFigures } from '@cxboard/messages/cases-figures.messages';
import { Injectable } from '@nestjs/common';
import { FiguresAtHand, type FigureReader } from '../metrics/index.ts';
import { casesOf, monthsShown } from './cases-of-months.ts';
import { importsOfCases } from './cases.statements.ts';

const readFigures: FigureReader = async ({ ask, viewer, i18n, today }) => {
  if (!may(viewer).seeReview()) return null;
  const { asAt, alike } = await casesOf(ask, monthsShown);
  const document = readCases(asAt, alike);
  const figures = casesFigures(i18n, document);
  const [found] = await ask<{ ids: string[] }>(importsOfCases, []);
  return {
    figures,
    period: { from: document.months[0]?.month ?? today, to: asAt?.slice(0, 10) ?? today },
    definitionText: i18n.t({
      id: 'cases.definition',
      message:
        'From opening to closing, by the month of opening; cases that are still open count for as long as they have lasted (Kaplan-Meier).',
    }),
    importIds: found?.ids ?? [],
  };
};

/** The charts of cases, for an agenda. */
@Injectable()
export class CasesFigures {
  constructor(figures: FiguresAtHand) {
    figures.offer('CASES', readFigures);
  }
}
