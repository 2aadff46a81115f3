import { useApolloClient } from '@apollo/client/react';
import { proposalWord } from '@cxboard/messages/proposals.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { useToast } from '../../ui/toast.tsx';
import { csvOf, saveText } from '../../session/csv.ts';
import type { filterOf } from './proposal-filter.ts';
import { ProposalExportDocument, type ProposalExportQuery } from './proposals.generated.ts';

type Exported = ProposalExportQuery['proposals']['nodes'][number];

/** All that the filter lets through, as a table for a spreadsheet. It holds what the list shows and nobody more. */
export function ExportButton({ filter }: { filter: ReturnType<typeof filterOf> }) {
  const { t, i18n } = useLingui();
  const client = useApolloClient();
  const toast = useToast();
  const [isBusy, setBusy] = useState(false);

  async function everyOne(before: readonly Exported[] = [], after: string | null = null): Promise<readonly Exported[]> {
    const asked = { query: ProposalExportDocument, variables: { filter, after }, fetchPolicy: 'no-cache' } as const;
    const { data } = await client.query<ProposalExportQuery>(asked);
    if (!data) return before;
    const { nodes, pageInfo } = data.proposals;
    const all = [...before, ...nodes];
    return pageInfo.hasNextPage ? everyOne(all, pageInfo.endCursor ?? null) : all;
  }

  async function save() {
    setBusy(true);
    try {
      const head = [t`Number`, t`Title`, t`Status`, t`Submitted`, t`By`, t`Supporters`, t`Comments`];
      const lines = (await everyOne()).map((one) => [
        ...[String(one.number ?? ''), one.title, one.word ? proposalWord(i18n, one.word) : ''],
        ...[dayOf(one), namesOf(one) || t`anonymous`, ...countsOf(one), ...topicsOf(one)],
        one.answerText ?? '',
      ]);
      saveText('proposals.csv', csvOf([[...head, t`Contact reason`, t`Touch point`, t`Answer and reason`], ...lines]));
    } catch {
      toast({ message: t`The proposals could not be read. Try again in a moment.` });
    } finally {
      setBusy(false);
    }
  }

  return (
    <Button size="small" icon={Download} busy={isBusy} onClick={() => void save()}>
      <Trans>Save as CSV</Trans>
    </Button>
  );
}

const dayOf = ({ submittedAt }: Exported) => submittedAt?.slice(0, 10) ?? '';
const namesOf = ({ authors }: Exported) => authors.map(({ name }) => name).join(', ');
const countsOf = ({ supporters, comments }: Exported) => [String(supporters), String(comments)];
const topicsOf = ({ reason, touchPoint }: Exported) => [reason?.name ?? '', touchPoint?.name ?? ''];
