import { refuseMapping } from '@cxboard/domain/imports/mapping-checks.rules';
import { list } from '@cxboard/messages/figures';
import { mappingProblem, tooManyDimensions } from '@cxboard/messages/mapping.messages';
import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { MapImportDocument, type MapImportMutation } from './imports.generated.ts';
import { mapInput, type MappingDraft, mappingOf, unseenIn } from './mapping-draft.ts';

/** What keeps a file from being read, and the column that is to be looked at for it. */
interface Problem {
  readonly says: string;
  readonly column: string | null;
}

/** Asks the same rule as the server first, so that what is missing is said without sending. */
export function useSendMapping(importId: string, draft: MappingDraft, onRead: () => void) {
  const { t, i18n } = useLingui();
  const word = useRefusalWords();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [mapImport, { loading }] = useMutation(MapImportDocument);

  const say = (says: string, column: string | null = null) => setProblem({ says, column });
  const refuse = (refusal: Parameters<typeof word>[0]) => say(word(refusal), columnOf(refusal));
  const send = async (headers: readonly string[]) => {
    setProblem(null);
    if (!draft.sourceName.trim()) return say(t`Give it a name.`);
    const unseen = unseenIn(draft);
    const [first] = unseen;
    if (first) return say(t`New in this file: ${list(i18n, unseen)}. Check how each is read first.`, first);
    const refusal = refuseMapping(mappingOf(draft), headers);
    if (refusal) return refuse(refusal);
    try {
      const { data } = await mapImport({ variables: { input: mapInput(importId, draft) } });
      if (data?.mapImport.__typename === 'Import') onRead();
      else if (data) refuse(data.mapImport);
    } catch {
      say(t`The columns were not sent. What you set is kept; try again in a moment.`);
    }
  };
  return { send, isSending: loading, problem };
}

type Refused = Exclude<MapImportMutation['mapImport'], { __typename: 'Import' }>;

const columnOf = (refusal: Refused | NonNullable<ReturnType<typeof refuseMapping>>): string | null =>
  refusal.__typename === 'MappingDoesNotFit' ? (refusal.columns[0] ?? null) : null;

function useRefusalWords() {
  const { t, i18n } = useLingui();
  return (refusal: Refused | NonNullable<ReturnType<typeof refuseMapping>>): string => {
    if (refusal.__typename === 'MappingDoesNotFit') return `${mappingProblem(i18n, refusal)}.`;
    if (refusal.__typename === 'TooManyDimensions') return `${tooManyDimensions(i18n, refusal)}.`;
    return t`This file has moved on meanwhile. The page shows where it stands.`;
  };
}
