import type { FileFormat } from '@cxboard/domain/imports/table.rules';
import { fileRefusal, isFileRefusal } from '@cxboard/messages/imports.messages';
import { useApolloClient, useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ImportPreviewDocument, ReadImportAsDocument, type ReadImportAsMutation } from './imports.generated.ts';
import { forgetDraft } from './use-mapping-draft.ts';

const words = { ',': 'COMMA', ';': 'SEMICOLON', '\t': 'TAB', '|': 'BAR' } as const;

/** Only what a person said: encoding and delimiter stay said, and lines of names are found again when those change. */
type Said = Partial<Pick<FileFormat, 'encoding' | 'delimiter' | 'sheet' | 'headerLine' | 'headerRows'>>;
export type ReadAs = (changes: Said) => void;

function inputOf(importId: string, format: FileFormat, changes: Said) {
  const { encoding, delimiter, sheet } = { ...format, ...changes };
  const isAboutNames = 'headerLine' in changes || 'headerRows' in changes;
  const names = isAboutNames ? { headerLine: format.headerLine, headerRows: format.headerRows, ...changes } : {};
  const { headerLine = null, headerRows = null } = names as Said;
  return { importId, encoding, delimiter: delimiter && words[delimiter], sheet, headerLine, headerRows };
}

/** Reads the file anew; its columns are then proposed anew. */
export function useReadAs(importId: string, format: FileFormat) {
  const { t } = useLingui();
  const word = useWhyNot();
  const client = useApolloClient();
  const [problem, setProblem] = useState<string | null>(null);
  const [mutate, { loading }] = useMutation(ReadImportAsDocument);
  const read = async (changes: Said) => {
    const { data } = await mutate({ variables: { input: inputOf(importId, format, changes) } });
    const answer = data?.readImportAs;
    if (answer?.__typename !== 'Import') return setProblem(answer ? word(answer) : null);
    forgetDraft(importId);
    setProblem(null);
    await client.query({ query: ImportPreviewDocument, variables: { id: importId }, fetchPolicy: 'network-only' });
  };
  const readAs: ReadAs = (changes) =>
    void read(changes).catch(() => setProblem(t`The file was not read anew. Try again in a moment.`));
  return { readAs, isReading: loading, problem };
}

type WhyNot = Exclude<ReadImportAsMutation['readImportAs'], { __typename: 'Import' }>;

function useWhyNot() {
  const { t, i18n } = useLingui();
  return (answer: WhyNot): string => {
    if (answer.__typename === 'ImportStands')
      return t`This file has moved on meanwhile. The page shows where it stands.`;
    return isFileRefusal(answer.why) ? fileRefusal(i18n, answer.why) : t`Read this way it is no table.`;
  };
}
