import { limits } from '@cxboard/domain/limits';
import { may } from '@cxboard/domain/people/permissions';
import { contactReasonsDefinition, contactReasonsFigure } from '@cxboard/messages/contact-reasons-figure.messages';
import { Injectable } from '@nestjs/common';
import { FiguresAtHand, type FigureReader } from '../metrics/index.ts';
import type { ContactReasonsModel } from './contact-reasons.model.ts';
import { importsOfReasons, reasonsTree } from './contact-reasons.statements.ts';

const readFigures: FigureReader = async ({ ask, viewer, i18n }) => {
  if (!may(viewer).keepTopics()) return null;
  const [row] = await ask<{ tree: ContactReasonsModel }>(reasonsTree, [limits.contacts.labelsListed]);
  const [found] = await ask<{ from: string; ids: string[] }>(importsOfReasons, []);
  if (!row?.tree.newestOn || !found) return null;
  return {
    figures: [contactReasonsFigure(i18n, row.tree)],
    period: { from: found.from, to: row.tree.newestOn },
    definitionText: contactReasonsDefinition(i18n),
    importIds: found.ids,
  };
};

/** What customers got in touch about, for an agenda. */
@Injectable()
export class ContactReasonsFigures {
  constructor(figures: FiguresAtHand) {
    figures.offer('CONTACT_REASONS', readFigures);
  }
}
