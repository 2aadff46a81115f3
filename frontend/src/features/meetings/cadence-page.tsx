import { useSuspenseQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useAddresses } from '../../session/addresses.ts';
import { useMay, useViewer } from '../../session/viewer-context.ts';
import { Banner } from '../../ui/banner.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Form } from '../../ui/form.tsx';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { CadenceFields } from './cadence-fields.tsx';
import { CadencePreview } from './cadence-preview.tsx';
import { useCadenceForm, useSettingCadence } from './cadence-form.ts';
import { CadencePageDocument, type CadencePageQuery } from './meetings.generated.ts';

/** When the board meets: one rule that makes a year of meetings, seen before it is set. */
export function CadencePage() {
  const { t } = useLingui();
  const to = useAddresses();
  const may = useMay();
  const { board: slug = '' } = useParams({ strict: false });
  const { data } = useSuspenseQuery(CadencePageDocument, { variables: { board: slug } });
  const canSet = may.setCadence({ boardId: data.board.id });
  return (
    <Page title={t`Cadence`} meta={data.board.name} breadcrumbs={[{ label: t`Meetings`, href: to.meetings(slug) }]}>
      {canSet ? (
        <CadenceSheet key={data.cadence?.version} data={data} />
      ) : (
        <Sheet>
          <EmptyState>
            <Trans>The chair, the secretary or a deputy of this board sets when it meets.</Trans>
          </EmptyState>
        </Sheet>
      )}
    </Page>
  );
}

function CadenceSheet({ data: { cadence, board, holidayCountries } }: { data: CadencePageQuery }) {
  const { t } = useLingui();
  const to = useAddresses();
  const navigate = useNavigate();
  const { timeZone } = useViewer().organization;
  const form = useCadenceForm(cadence, timeZone);
  const set = useSettingCadence({ board, cadence, form });
  const send = async (values: Parameters<typeof set>[0]) => {
    if (await set(values)) await navigate({ to: to.meetings(board.slug) });
  };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 lg:grid-cols-[minmax(0,1fr)_320px] lg:items-start">
      <Sheet label={t`Cadence`}>
        <Form form={form} onSubmit={send} submit={cadence ? t`Change the cadence` : t`Make the meetings`}>
          {cadence && (
            <Banner>
              <Trans>
                Meetings that are published, have items or were moved by hand stay as they are. Empty coming meetings
                get the new dates and keep their numbers.
              </Trans>
            </Banner>
          )}
          <CadenceFields form={form} countries={holidayCountries} />
        </Form>
      </Sheet>
      <CadencePreview form={form} />
    </div>
  );
}
