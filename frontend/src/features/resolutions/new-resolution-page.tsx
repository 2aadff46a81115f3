import { useMutation } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import { addDays, localDateOf } from '@cxboard/domain/local-time';
import { zodResolver } from '@hookform/resolvers/zod';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { useAddresses } from '../../session/addresses.ts';
import { useViewer } from '../../session/viewer-context.ts';
import { useFormat } from '../../ui/format.tsx';
import { Form } from '../../ui/form.tsx';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { NewResolutionFields } from './new-resolution-fields.tsx';
import { OpenResolutionDocument, type OpenResolutionMutation } from './resolutions.generated.ts';

/** Puts something to the vote between two meetings. */
export function NewResolutionPage() {
  const { t } = useLingui();
  const to = useAddresses();
  const { board: slug = '' } = useParams({ strict: false });
  const board = useViewer().boardsHere.find((one) => one.slug === slug);
  if (!board) return null;
  return (
    <Page
      title={t`Put to the vote`}
      meta={<Trans>For what cannot wait for the next meeting. The result stands in the register.</Trans>}
      breadcrumbs={[{ label: t`Between meetings`, href: to.resolutions(slug) }]}
    >
      <div className="grid max-w-2xl grid-cols-[minmax(0,1fr)]">
        <Sheet label={t`Circular resolution`}>
          <NewResolution board={board} />
        </Sheet>
      </div>
    </Page>
  );
}

const usualDays = 7;

function NewResolution({ board }: { board: { readonly id: string; readonly slug: string } }) {
  const { t } = useLingui();
  const to = useAddresses();
  const navigate = useNavigate();
  const { organization } = useViewer();
  const sayRefusal = useRefusalWords();
  const [open] = useMutation(OpenResolutionDocument);
  const today = localDateOf(new Date(), organization.timeZone);
  const form = useForm({ resolver: useResolver(), defaultValues: { ...blank, closesOn: addDays(today, usualDays) } });
  const send = async ({ reviewOn, supersedesId, ...values }: Values) => {
    const input = { boardId: board.id, ...values, reviewOn: reviewOn || null, supersedesId: supersedesId || null };
    const answer = (await open({ variables: { input } })).data?.openResolution;
    if (!answer) throw new Error('Nothing was put to the vote.');
    if (answer.__typename === 'Resolution') return navigate({ to: to.resolution(board.slug, answer.number) });
    const { field, message } = sayRefusal(answer);
    return form.setError(field, { message });
  };
  return (
    <Form form={form} draftKey={`resolution:${board.id}`} onSubmit={send} submit={t`Ask for the votes`}>
      <NewResolutionFields board={board.slug} />
    </Form>
  );
}

type Rule = 'CONSENT' | 'MAJORITY';
const rules: readonly Rule[] = ['CONSENT', 'MAJORITY'];
const blank = {
  ...{ text: '', grounds: '', rule: 'CONSENT' as Rule, quorum: null as number | null },
  ...{ closesOn: '', reviewOn: '', supersedesId: '' },
};
type Values = typeof blank;

function useResolver() {
  const { t } = useLingui();
  return useMemo(
    () =>
      zodResolver(
        z.object({
          text: z.string().check(z.trim(), z.minLength(1, t`Say what is to be decided.`)),
          grounds: z.string(),
          rule: z.enum(rules),
          quorum: z.nullable(z.number().check(z.minimum(limits.sessions.quorum.min))),
          closesOn: z.string().check(z.minLength(1, t`Say until when votes are taken.`)),
          reviewOn: z.string(),
          supersedesId: z.string(),
        }),
      ),
    [t],
  );
}

type Refused = Exclude<OpenResolutionMutation['openResolution'], { __typename: 'Resolution' }>;

/** Beside which field a refusal stands, and in which words. */
function useRefusalWords() {
  const { t } = useLingui();
  const { date } = useFormat();
  return (refused: Refused): { field: keyof Values | 'root'; message: string } => {
    if (refused.__typename === 'DeadlineImpossible') {
      const [earliest, latest] = [date(refused.earliest), date(refused.latest)];
      return { field: 'closesOn', message: t`Choose a day from ${earliest} to ${latest}.` };
    }
    if (refused.__typename === 'QuorumImpossible')
      return { field: 'quorum', message: t`Only ${refused.votesThereAre} people have a vote.` };
    if (refused.__typename === 'ReviewTooSoon')
      return { field: 'reviewOn', message: t`Choose a day after the vote is closed.` };
    if (refused.__typename === 'CannotSupersede')
      return { field: 'supersedesId', message: t`This decision is no longer in force.` };
    return { field: 'root', message: t`Nobody else of this board has a vote, and nobody decides alone.` };
  };
}
