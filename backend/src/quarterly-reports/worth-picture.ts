import { IntervalChart, intervalHeight } from '@cxboard/charts/interval-chart';
import { onPaper } from '@cxboard/charts/paint';
import type { QuarterlyFacts } from '@cxboard/domain/ledger/quarterly-report.rules';
import { money } from '@cxboard/messages/ledger.messages';
import { type WorthRow, worthRows } from '@cxboard/messages/quarterly-report.messages';
import type { I18n } from '@lingui/core';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/** Wide enough that its 12 px words are 9 pt on paper. */
export const pictureWide = 660;

/** What it is worth, each kind with its interval, as the page draws it; null without money. */
export function worthPicture(i18n: I18n, facts: QuarterlyFacts, finding: string) {
  const rows: readonly WorthRow[] = worthRows(i18n, facts);
  if (rows.length === 0) return null;
  const zeroShown = money(i18n, 0, facts.currency);
  const chart = createElement(IntervalChart, { finding, rows, zeroShown, width: pictureWide });
  const svg = onPaper(renderToStaticMarkup(chart)).replace('<svg ', '<svg font-family="Inter" ');
  return { svg, height: intervalHeight(rows, pictureWide) };
}
