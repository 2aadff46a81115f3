import { healthWord, stageWord } from '@cxboard/messages/projects.messages';
import { useLingui } from '@lingui/react/macro';
import { csvOf, saveText } from '../../session/csv.ts';
import type { PortfolioRow } from './portfolio-view.ts';

/** Hands the rows that are shown to the person as a table. */
export function usePortfolioCsv(board: string) {
  const { t, i18n } = useLingui();
  const head = [
    ...[t`Number`, t`Title`, t`Order`, t`Formula`, t`Stage`, t`Health`, t`Owner`, t`Departments`, t`Promise`],
    ...[t`Metric`, t`Chartered`, t`First due`, t`Due`, t`Review`],
  ];
  const lineOf = ({ project, departments, promises, metric, contactReason, ...row }: PortfolioRow) => [
    ...[String(project.number), project.title, ...ranksOf(row)],
    ...[stageWord(i18n, project.stage), healthWord(i18n, project.health), project.owner.name],
    ...[departments.map(({ name }) => name).join('; '), promises.map(({ text }) => text).join('; ')],
    ...[metric?.name ?? contactReason?.name ?? '', project.charteredOn, ...datesOf(row)],
  ];
  return (rows: readonly PortfolioRow[]) => saveText(`${board}-projects.csv`, csvOf([head, ...rows.map(lineOf)]));
}

const ranksOf = ({ place, advice }: Pick<PortfolioRow, 'place' | 'advice'>) => [
  ...[String(place ?? ''), String(advice?.rank ?? '')],
];

const datesOf = ({ dueOn, reviewOn, earlierDueOn }: Pick<PortfolioRow, 'dueOn' | 'reviewOn' | 'earlierDueOn'>) =>
  [earlierDueOn[0] ?? dueOn, dueOn, reviewOn].map((date) => date ?? '');
