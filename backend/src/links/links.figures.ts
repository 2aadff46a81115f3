import { addDays } from '@cxboard/domain/local-time';
import { may } from '@cxboard/domain/people/permissions';
import { linkFigure } from '@cxboard/messages/links-figures.messages';
import { Injectable } from '@nestjs/common';
import { FiguresAtHand, type FigureReader } from '../metrics/index.ts';
import { statement } from '../platform/database/statement.ts';
import { linksAsked } from './links.reads.ts';

/** The files that told the two measures in its months. $1 what they are or are made of · $2 first · $3 last day */
const importsOfLinks = statement(
  'links.imports',
  `select coalesce(array_agg(distinct import_id), '{}') as ids from (
     select distinct a.import_id from answer_days a join metric_definitions d on d.question_id = a.question_id
     where d.metric_id::text = any($1::text[]) and a.day between $2 and $3
     union select import_id from cases where 'cases' = any($1::text[])
     union select c.import_id from contact_days c left join contact_labels l on l.id = c.label_id
     where c.day between $2 and $3 and ('contacts' = any($1::text[]) or l.reason_id::text = any($1::text[]))) counted`,
);

const readFigures: FigureReader = async ({ ask, viewer, i18n, today }, { pair }) => {
  if (!may(viewer).seeReview()) return null;
  const links = await linksAsked(ask, today);
  const link = links.find(({ from, to }) => `${from.id}~${to.id}` === pair);
  if (!link) return null;
  const months = link.points.map(({ month }) => month).sort();
  const [first = today, last = today] = [months[0], months.at(-1)];
  const period = { from: first, to: addDays(`${addDays(last, 31).slice(0, 8)}01`, -1) };
  const measures = [link.from.id, link.to.id, ...link.from.madeOf, ...link.to.madeOf];
  const [found] = await ask<{ ids: string[] }>(importsOfLinks, [measures, period.from, period.to]);
  return {
    figures: [linkFigure(i18n, link)],
    period,
    definitionText: i18n.t({
      id: 'links.definition',
      message:
        'Spearman’s rank correlation of changes from month to month; all pairs are tested together. To go together is not to cause.',
    }),
    importIds: found?.ids ?? [],
    view: { pair: `${link.from.id}~${link.to.id}` },
  };
};

/** The chart of a link, for an agenda. */
@Injectable()
export class LinksFigures {
  constructor(figures: FiguresAtHand) {
    figures.offer('LINKS', readFigures);
  }
}
