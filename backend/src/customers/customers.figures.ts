import { may } from '@cxboard/domain/people/permissions';
import { customerFigures } from '@cxboard/messages/customers-figures.messages';
import { scoreSource } from '@cxboard/messages/customers.messages';
import { Injectable } from '@nestjs/common';
import { addDays } from '@cxboard/domain/local-time';
import { FiguresAtHand, type FigureReader } from '../metrics/index.ts';
import { classesAsked } from './customers.reads.ts';
import { importsOfCustomers } from './customers.statements.ts';

/** The last day of a quarter, by its first. */
const lastDayOf = (quarter: string) => addDays(`${addDays(quarter, 100).slice(0, 7)}-01`, -1);

const readFigures: FigureReader = async ({ ask, viewer, i18n }, { quarter: wanted }) => {
  if (!may(viewer).seeCustomers()) return null;
  const document = await classesAsked(ask, viewer.organization.currency);
  const quarter = wanted ? document.quarters.find((one) => one.quarter === wanted) : document.quarters.at(-1);
  if (!quarter) return null;
  const [found] = await ask<{ ids: string[] }>(importsOfCustomers, []);
  return {
    figures: customerFigures(i18n, document, quarter),
    period: { from: quarter.quarter, to: lastDayOf(quarter.quarter) },
    definitionText: `${scoreSource(i18n, document)}.`,
    importIds: found?.ids ?? [],
    view: { quarter: quarter.quarter },
  };
};

/** The charts of customer classes, for an agenda. */
@Injectable()
export class CustomersFigures {
  constructor(figures: FiguresAtHand) {
    figures.offer('CUSTOMER_CLASSES', readFigures);
  }
}
