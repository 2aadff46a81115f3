import type { Encoding } from '@cxboard/domain/imports/encoding.rules';
import type { KnownFile } from '@cxboard/domain/imports/known-files.rules';
import type { Delimiter } from '@cxboard/domain/imports/records.rules';
import { useLingui } from '@lingui/react/macro';

export function useEncodingWords(): Record<Encoding, string> {
  const { t } = useLingui();
  return {
    UTF_8: t`UTF-8`,
    UTF_16LE: t`UTF-16, little end first`,
    UTF_16BE: t`UTF-16, big end first`,
    WINDOWS_1250: t`windows-1250 (Central Europe)`,
    WINDOWS_1252: t`windows-1252 (Western Europe)`,
  };
}

export function useDelimiterWords(): Record<Delimiter, string> {
  const { t } = useLingui();
  return { ',': t`comma`, ';': t`semicolon`, '\t': t`tab`, '|': t`bar` };
}

/** Names of products are the same in every language. */
export function useKnownFileWords(): Record<KnownFile, string> {
  const { t } = useLingui();
  return {
    FEEDBACK_RECORDS: t`feedback records, one answer a row`,
    QUALTRICS: 'Qualtrics',
    SURVEY_MONKEY: 'SurveyMonkey',
    ZENDESK: 'Zendesk',
    DELIGHTED: 'Delighted',
  };
}
