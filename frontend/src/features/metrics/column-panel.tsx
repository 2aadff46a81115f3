import type { ColumnGuess } from '@cxboard/domain/imports/guess.rules';
import {
  columnRoles,
  type ColumnMapping,
  type ColumnRole,
  type ImportShape,
  rolesOf,
} from '@cxboard/domain/imports/mapping.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useRef } from 'react';
import { Badge } from '../../ui/badge.tsx';
import { Select } from '../../ui/select.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { BlankCodes } from './blank-codes.tsx';
import { CodeLabels } from './code-labels.tsx';
import {
  CountedField,
  DateFields,
  DimensionFields,
  MarkField,
  MeasuredFields,
  PerMonthField,
  ScoreFields,
} from './column-fields.tsx';
import { useReasonWords, useRoleWords } from './column-words.tsx';
import { QuestionsOfRows } from './questions-of-rows.tsx';
import { ScoreWords } from './score-words.tsx';
import { focusMissing } from './focus-missing.ts';
import type { PreviewColumn } from './import-shapes.ts';
import { inRole } from './mapping-draft.ts';

interface ColumnPanelProps {
  mapping: ColumnMapping;
  column: PreviewColumn;
  sampleRows: number;
  holds: ImportShape;
  /** Another column says which question each row answers. */
  isScoreOfRows: boolean;
  /** What keeps the file from being read is here. */
  missing: object | null;
  onChange: (changes: Partial<ColumnMapping>) => void;
  onReplace: (next: ColumnMapping) => void;
  actions: ReactNode;
}

/** Everything about one column: what it is taken for and how its values are read. */
export function ColumnPanel({ mapping, column, onChange, onReplace, ...more }: ColumnPanelProps) {
  const { sampleRows, holds, isScoreOfRows, missing, actions } = more;
  const { t } = useLingui();
  const roles = useRoleWords();
  const top = useFocusOn(mapping.header);
  useEffect(() => {
    if (missing && !focusMissing(top.current)) top.current?.focus();
  }, [missing, top]);
  const { guess } = column;
  return (
    <div ref={top} tabIndex={-1} role="group" aria-label={t`Column ${mapping.header}`} className="outline-none">
      <Sheet title={mapping.header} aside={<Trans>{column.distinct} different values</Trans>}>
        <div className="grid gap-4">
          <WhyGuessed guess={guess} />
          <Select
            label={t`This column is`}
            value={mapping.role}
            onChange={(role) => onReplace(inRole(mapping, roleIn(role), guess))}
            options={rolesOf[holds].map((role) => ({ value: role, label: roles[role] }))}
          />
          <AnswerFields {...{ mapping, guess, isScoreOfRows, onChange }} />
          {mapping.role === 'MEAN' && <MeasuredFields mapping={mapping} onChange={onChange} />}
          {mapping.role === 'HITS' && <CountedField mapping={mapping} onChange={onChange} />}
          {takesMark.has(mapping.role) && <MarkField mapping={mapping} guess={guess} onChange={onChange} />}
          {isMoney.has(mapping.role) && <PerMonthField mapping={mapping} onChange={onChange} />}
          {mapping.role === 'DIMENSION' && <DimensionFields mapping={mapping} onChange={onChange} />}
          {mapping.role === 'DIMENSION' && <CodeLabels mapping={mapping} column={column} onChange={onChange} />}
          {isDated.has(mapping.role) && <DateFields mapping={mapping} guess={guess} onChange={onChange} />}
          <BlankCodes mapping={mapping} column={column} sampleRows={sampleRows} onChange={onChange} />
          <div className="flex flex-wrap gap-2">{actions}</div>
        </div>
      </Sheet>
    </div>
  );
}

type AnswerFieldsProps = Pick<ColumnPanelProps, 'mapping' | 'isScoreOfRows' | 'onChange'> & { guess: ColumnGuess };

/** The question a column answers, the questions its rows name, and the scale of the scores. */
function AnswerFields({ mapping, guess, isScoreOfRows, onChange }: AnswerFieldsProps) {
  if (mapping.role === 'QUESTION') return <QuestionsOfRows mapping={mapping} onChange={onChange} />;
  if (mapping.role !== 'SCORE') return null;
  return (
    <>
      {isScoreOfRows ? (
        <p className="text-control text-ink-2">
          <Trans>Its question and its scale are those of each row.</Trans>
        </p>
      ) : (
        <ScoreFields mapping={mapping} onChange={onChange} />
      )}
      <ScoreWords mapping={mapping} guess={guess} onChange={onChange} />
    </>
  );
}

const takesMark = new Set<ColumnRole>([
  ...(['WEIGHT', 'CONTACTS', 'HANDLING_SECONDS', 'COST', 'REVENUE', 'POTENTIAL', 'HITS', 'TOTAL'] as const),
  ...(['MEAN', 'DEVIATION'] as const),
]);
const isMoney = new Set<ColumnRole>(['REVENUE', 'POTENTIAL']);
const isDated = new Set<ColumnRole>(['DATE', 'CLOSED']);

const roleIn = (word: string): ColumnRole => columnRoles.find((role) => role === word) ?? 'IGNORE';

/** Opening another column moves the keyboard there; the first look at the page does not. */
function useFocusOn(header: string) {
  const top = useRef<HTMLDivElement>(null);
  const before = useRef(header);
  useEffect(() => {
    if (before.current !== header) top.current?.focus({ preventScroll: innerWidth >= 1024 });
    before.current = header;
  }, [header]);
  return top;
}

function WhyGuessed({ guess }: { guess: ColumnGuess }) {
  const roles = useRoleWords();
  const reasons = useReasonWords();
  return (
    <p className="text-control text-ink-2">
      {guess.personal ? (
        <>
          <Badge tone="warn" framed>
            <Trans>Personal</Trans>
          </Badge>{' '}
          <Trans>Left out because {reasons[guess.reason]}. Give it a role only if you mean to keep it.</Trans>
        </>
      ) : (
        <Trans>
          Proposed as “{roles[guess.mapping.role]}” because {reasons[guess.reason]}.
        </Trans>
      )}
    </p>
  );
}
