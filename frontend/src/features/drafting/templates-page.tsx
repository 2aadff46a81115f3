import { useSuspenseQuery } from '@apollo/client/react';
import type { MeetingKind } from '@cxboard/domain/meetings/meeting.rules';
import { meetingKind } from '@cxboard/messages/meetings.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { useParams, useSearch } from '@tanstack/react-router';
import { useAddresses } from '../../session/addresses.ts';
import { useMay } from '../../session/viewer-context.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { TemplateForm } from './template-form.tsx';
import { TemplatesPageDocument } from './templates.generated.ts';

/** What agendas of each kind begin with, and how long items take until that is known from experience. */
export function TemplatesPage() {
  const { t, i18n } = useLingui();
  const to = useAddresses();
  const { board = '' } = useParams({ strict: false });
  const { kind = 'METRICS' }: { kind?: MeetingKind } = useSearch({ strict: false });
  const href = to.templates(board);
  return (
    <Page
      title={t`What agendas begin with`}
      meta={<Trans>A draft takes these first, then what is most urgent</Trans>}
      breadcrumbs={[{ label: t`Meetings`, href: to.meetings(board) }]}
    >
      <Tabs
        label={t`Which meetings`}
        tabs={[
          { label: meetingKind(i18n, 'METRICS'), href, isCurrent: kind === 'METRICS' },
          {
            label: meetingKind(i18n, 'PROJECT_REVIEW'),
            href: `${href}?kind=PROJECT_REVIEW`,
            isCurrent: kind === 'PROJECT_REVIEW',
          },
        ]}
      />
      <Template board={board} kind={kind} />
    </Page>
  );
}

function Template({ board, kind }: { board: string; kind: MeetingKind }) {
  const may = useMay();
  const { data } = useSuspenseQuery(TemplatesPageDocument, { variables: { board, kind } });
  const { agendaTemplate } = data;
  if (!may.setAgendaTemplate({ boardId: agendaTemplate.boardId }))
    return (
      <Sheet>
        <EmptyState>
          <Trans>The chair, the secretary or a deputy of this board says what its agendas begin with.</Trans>
        </EmptyState>
      </Sheet>
    );
  return <TemplateForm key={`${kind} ${agendaTemplate.version}`} template={agendaTemplate} />;
}
