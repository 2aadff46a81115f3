import { Trans, useLingui } from '@lingui/react/macro';
import { DataTable } from '../../ui/data-table.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import type { Import_wholeFragment } from './imports.generated.ts';

type Counts = NonNullable<Import_wholeFragment['counts']>['questions'][number];

const leftOut = ({ blank, outOfRange, notInteger }: Counts): number => blank + outOfRange + notInteger;

/** For each question how many answers count, and what is left out and why. */
export function QuestionCounts({ file: { counts } }: { file: Import_wholeFragment }) {
  const { t } = useLingui();
  const { number } = useFormat();
  if (!counts || counts.observations || counts.questions.length === 0) return null;
  return (
    <Sheet title={t`Answers`} titleOutside flush>
      <DataTable
        label={t`Answers by question`}
        isDense
        rows={counts.questions}
        rowKey={({ question }) => question}
        columns={[
          { key: 'question', head: <Trans>Question</Trans>, isRowHead: true, cell: ({ question }) => question },
          { key: 'answers', head: <Trans>Answers</Trans>, isNumber: true, cell: ({ answers }) => number(answers) },
          { key: 'left', head: <Trans>Left out</Trans>, isNumber: true, cell: (row) => number(leftOut(row)) },
          { key: 'why', head: <Trans>Why</Trans>, cell: (row) => <WhyLeftOut counts={row} /> },
        ]}
      />
    </Sheet>
  );
}

function WhyLeftOut({ counts: { blank, outOfRange, notInteger } }: { counts: Counts }) {
  const { t } = useLingui();
  const { list, number } = useFormat();
  const reasons = [
    blank > 0 && t`${number(blank)} blank`,
    outOfRange > 0 && t`${number(outOfRange)} outside the scale`,
    notInteger > 0 && t`${number(notInteger)} between two steps of the scale`,
  ].filter((reason) => reason !== false);
  return <span className="text-ink-2">{reasons.length > 0 ? list(reasons) : <Trans>nothing</Trans>}</span>;
}
