import { useSuspenseQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { useMay, useViewer } from '../../session/viewer-context.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Form } from '../../ui/form.tsx';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useToast } from '../../ui/toast.tsx';
import { CadenceFacts, MeanwhileCadence } from './cadence-facts.tsx';
import { CadenceFields } from './cadence-fields.tsx';
import { type CadenceValues, useCadenceForm, valuesOf } from './cadence-form.ts';
import { CadencePreview } from './cadence-preview.tsx';
import { useSavingCadence } from './cadence-saving.ts';
import { CadencePageDocument, type CadencePageQuery } from './meetings.generated.ts';
import { type PreviewedMeeting, useCadencePreview } from './use-cadence-preview.ts';

/** When the board meets: one rule that makes a year of meetings, seen before it is set. */
export function CadencePage() {
  const { t } = useLingui();
  const to = useAddresses();
  const may = useMay();
  const { board: slug = '' } = useParams({ strict: false });
  const { data, refetch } = useSuspenseQuery(CadencePageDocument, { variables: { board: slug } });
  const { cadence, board, holidayCountries: countries } = data;
  return (
    <Page title={t`Cadence`} meta={board.name} breadcrumbs={[{ label: t`Meetings`, href: to.meetings(slug) }]}>
      {may.setCadence({ boardId: board.id }) ? (
        <Setting data={data} readAgain={refetch} />
      ) : (
        <Sheet label={t`Cadence`}>
          {cadence ? (
            <CadenceFacts values={valuesOf(cadence)} countries={countries} />
          ) : (
            <EmptyState>
              <Trans>The chair, the secretary or a deputy of this board sets when it meets.</Trans>
            </EmptyState>
          )}
        </Sheet>
      )}
    </Page>
  );
}

/** What others saved meanwhile is told; what was typed here stays. */
function Setting({ data, readAgain }: { data: CadencePageQuery; readAgain: () => Promise<unknown> }) {
  const { t } = useLingui();
  const { cadence, board, holidayCountries: countries } = data;
  const { timeZone } = useViewer().organization;
  const [begunFrom] = useState(cadence);
  const [isMeanwhile, setMeanwhile] = useState(false);
  const form = useCadenceForm(begunFrom, timeZone);
  const preview = useCadencePreview(form, board.id);
  const done = useDone(board.slug, preview);
  const save = useSavingCadence({
    boardId: board.id,
    version: (isMeanwhile ? cadence : begunFrom)?.version ?? null,
    form,
    onStale: async () => {
      await readAgain();
      setMeanwhile(true);
    },
  });
  const send = async (values: CadenceValues) => {
    if (await save(values)) await done();
  };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 lg:grid-cols-[minmax(0,1fr)_320px] lg:items-start">
      <Sheet label={t`Cadence`}>
        <Form form={form} onSubmit={send} submit={cadence ? t`Change the cadence` : t`Make the meetings`}>
          {isMeanwhile && cadence && (
            <MeanwhileCadence
              before={begunFrom ? valuesOf(begunFrom) : form.getValues()}
              theirs={valuesOf(cadence)}
              mine={form.getValues()}
              countries={countries}
            />
          )}
          <CadenceFields form={form} countries={countries} />
        </Form>
      </Sheet>
      <CadencePreview preview={preview} isChange={begunFrom !== null} />
    </div>
  );
}

/** Back to the meetings, with a word on those that did not follow. */
function useDone(slug: string, preview: readonly PreviewedMeeting[] | null) {
  const { t } = useLingui();
  const { list } = useFormat();
  const toast = useToast();
  const to = useAddresses();
  const navigate = useNavigate();
  const stayed = (preview ?? []).flatMap(({ change, number }) => (change === 'STAYS' && number ? [`${number}`] : []));
  return async () => {
    const made = t`The meetings of a year are made`;
    toast({ message: stayed.length > 0 ? t`${made}; as they were stay: ${list(stayed)}` : made });
    await navigate({ to: to.meetings(slug) });
  };
}
