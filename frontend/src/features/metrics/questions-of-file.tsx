import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { List, Row } from '../../ui/list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { ImportedQuestion } from './import-shapes.ts';
import type { Import_wholeFragment } from './imports.generated.ts';
import { MakeMetricDialog } from './make-metric-dialog.tsx';

/** As many are seen at a glance. */
const fewEnough = 8;

const isRecommendation = ({ scaleMin, scaleMax }: ImportedQuestion): boolean => scaleMin === 0 && scaleMax === 10;

/** Those that can be a Net Promoter Score first; those of earlier files of the same survey have their metrics already. */
function questionsOf({ counts, source }: Import_wholeFragment): ImportedQuestion[] {
  const own = new Set(counts?.questions.map(({ question }) => question));
  return (source?.questions ?? [])
    .filter(({ name }) => own.has(name))
    .sort((a, b) => Number(isRecommendation(b)) - Number(isRecommendation(a)));
}

const begins = ({ counts }: Import_wholeFragment, { name }: ImportedQuestion) => ({
  isCounted: !!counts?.observations,
  isMeasured: counts?.observations?.means?.some(({ question }) => question === name) ?? false,
  firstDay: counts?.firstDay ?? null,
});

/** The questions of a file, each a press away from being a metric. */
export function QuestionsOfFile({ file }: { file: Import_wholeFragment }) {
  const { t } = useLingui();
  const [making, setMaking] = useState<ImportedQuestion | null>(null);
  const [find, setFind] = useState('');
  const questions = questionsOf(file);
  const shown = questions.filter(({ name }) => name.toLowerCase().includes(find.trim().toLowerCase()));
  return (
    <Sheet title={t`Make a metric`} titleOutside flush>
      {questions.length > fewEnough && (
        <div className="px-4 py-3">
          <TextField
            className="w-72 max-w-full"
            label={t`Find a question`}
            hideLabel
            type="search"
            placeholder={t`Find a question`}
            value={find}
            onChange={setFind}
          />
        </div>
      )}
      {shown.length === 0 && questions.length > 0 && (
        <EmptyState>
          <Trans>No question of this file has these letters.</Trans>
        </EmptyState>
      )}
      <List label={t`Questions of this file`}>
        {shown.map((question) => (
          <QuestionRow key={question.id} question={question} onMake={() => setMaking(question)} />
        ))}
      </List>
      {making && <MakeMetricDialog question={making} {...begins(file, making)} onClose={() => setMaking(null)} />}
    </Sheet>
  );
}

function QuestionRow({ question, onMake }: { question: ImportedQuestion; onMake: () => void }) {
  const { t } = useLingui();
  const to = useAddresses();
  const { scaleMin, scaleMax } = question;
  return (
    <Row
      title={question.name}
      wraps
      meta={
        <Trans>
          Scale {scaleMin} to {scaleMax}
        </Trans>
      }
      trailing={
        <>
          {question.metrics.map(({ id, slug, name }) => (
            <ButtonLink key={id} size="small" kind="quiet" href={to.metric(slug)}>
              {name}
            </ButtonLink>
          ))}
          <Button size="small" aria-label={t`Make a metric of “${question.name}”`} onClick={onMake}>
            <Trans>Make a metric</Trans>
          </Button>
        </>
      }
    />
  );
}
