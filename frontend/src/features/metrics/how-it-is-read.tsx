import { encodings } from '@cxboard/domain/imports/encoding.rules';
import { mostHeaderRows } from '@cxboard/domain/imports/header.rules';
import { delimiters } from '@cxboard/domain/imports/records.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import { Banner } from '../../ui/banner.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Select } from '../../ui/select.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { useDelimiterWords, useEncodingWords, useKnownFileWords } from './format-words.ts';
import type { Preview } from './import-shapes.ts';
import type { Import_wholeFragment } from './imports.generated.ts';
import { type ReadAs, useReadAs } from './use-read-as.ts';

interface HowItIsReadProps {
  file: Import_wholeFragment;
  preview: Preview;
}

/** How the bytes became these rows, found by rule and open to a person's better knowledge. */
export function HowItIsRead({ file, preview: { format, known, sheets } }: HowItIsReadProps) {
  const { t } = useLingui();
  const tools = useKnownFileWords();
  const { readAs, isReading, problem } = useReadAs(file.id, format);
  return (
    <Sheet title={t`How the file is read`}>
      {problem && <Banner kind="bad">{problem}</Banner>}
      <p className="text-body">
        {known && (
          <>
            <Trans>This looks like an export of {tools[known]}.</Trans>{' '}
          </>
        )}
        <Found format={format} />
      </p>
      <Disclosure summary={<Trans>Read it otherwise</Trans>}>
        <div className="flex flex-wrap items-start gap-x-4 gap-y-3" aria-busy={isReading}>
          {sheets.length > 1 && (
            <Select
              label={t`Sheet`}
              value={format.sheet ?? ''}
              onChange={(sheet) => readAs({ sheet })}
              options={sheets.map((value) => ({ value, label: value }))}
            />
          )}
          {format.encoding && <TextFields format={format} readAs={readAs} />}
          <HeaderFields format={format} readAs={readAs} />
        </div>
      </Disclosure>
    </Sheet>
  );
}

type Format = Preview['format'];

/** "Read as windows-1250 (Central Europe), columns separated by semicolon, their names on line 1." */
function Found({ format }: { format: Format }) {
  const encodingWords = useEncodingWords();
  const delimiterWords = useDelimiterWords();
  const { encoding, delimiter, sheet, headerLine, headerRows } = format;
  const last = headerLine + headerRows - 1;
  return (
    <>
      {encoding && delimiter && (
        <Trans>
          It is written in {encodingWords[encoding]}, its columns separated by {delimiterWords[delimiter]}.
        </Trans>
      )}
      {sheet && <Trans>It is the sheet “{sheet}” of a workbook.</Trans>}{' '}
      {headerRows === 1 ? (
        <Trans>The names of the columns stand on line {headerLine}.</Trans>
      ) : (
        <Trans>
          The names of the columns stand on lines {headerLine} to {last}.
        </Trans>
      )}
    </>
  );
}

interface FieldsProps {
  format: Format;
  readAs: ReadAs;
}

function TextFields({ format, readAs }: FieldsProps) {
  const { t } = useLingui();
  const encodingWords = useEncodingWords();
  const delimiterWords = useDelimiterWords();
  return (
    <>
      <Select
        label={t`Letters are written in`}
        value={format.encoding ?? 'UTF_8'}
        onChange={(word) => readAs({ encoding: encodings.find((one) => one === word) ?? null })}
        options={encodings.map((value) => ({ value, label: encodingWords[value] }))}
      />
      <Select
        label={t`Columns are separated by`}
        value={format.delimiter ?? ','}
        onChange={(word) => readAs({ delimiter: delimiters.find((one) => one === word) ?? null })}
        options={delimiters.map((value) => ({ value, label: delimiterWords[value] }))}
      />
    </>
  );
}

function HeaderFields({ format, readAs }: FieldsProps) {
  const { t } = useLingui();
  const counts = Array.from({ length: mostHeaderRows }, (_, nth) => String(nth + 1));
  return (
    <>
      <NumberField
        label={t`Names begin on line`}
        value={format.headerLine}
        onChange={(headerLine) => headerLine !== null && headerLine >= 1 && readAs({ headerLine })}
      />
      <Select
        label={t`Lines of names`}
        value={String(format.headerRows)}
        onChange={(rows) => readAs({ headerRows: Number(rows) })}
        options={counts.map((value) => ({ value, label: value }))}
      />
    </>
  );
}
