import { useSuspenseQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useSearch } from '@tanstack/react-router';
import { useChanges } from '../../session/live.ts';
import { useBoard, useMay, useViewer } from '../../session/viewer-context.ts';
import { useFormat } from '../../ui/format.tsx';
import { Page } from '../../ui/page.tsx';
import { Changed } from './changed.tsx';
import { Duties } from './duties.tsx';
import { FirstSteps, hasBegun, type Begun } from './first-steps.tsx';
import { HomePageDocument, type HomePageQuery } from './home.generated.ts';
import { MeetingNow } from './meeting-now.tsx';
import { NextMeeting } from './next-meeting.tsx';

/** Whatever may end a duty or begin one. */
const mine = ['MEETING', 'CADENCE', 'BOARD', 'PROJECT', 'METRIC', 'IMPORT', 'PROPOSAL', 'ACTION', 'MINUTES'] as const;

/** My turn: what I must do, and the next meeting; in a new organization, the first steps. */
export function HomePage() {
  const { t } = useLingui();
  const { day } = useFormat();
  const { organization } = useViewer();
  const board = useBoard();
  const may = useMay();
  const appoints = board !== null && may.appointMembers({ boardId: board.id });
  const { all }: { all?: true } = useSearch({ strict: false });
  const isWhole = all ?? false;
  const sees = { seesSources: may.defineMetrics(), invites: may.managePeople(), appoints };
  const variables = { board: board?.slug ?? 'none', hasBoard: board !== null, isWhole, ...sees };
  const { data, refetch } = useSuspenseQuery(HomePageDocument, { variables, fetchPolicy: 'cache-and-network' });
  useChanges(mine, refetch);
  return (
    <Page
      title={t`My turn`}
      tabTitle={`${t`My turn`} · ${organization.name}`}
      meta={day(data.home.today)}
      side={data.nextMeeting && <NextMeeting meeting={data.nextMeeting} />}
    >
      <MeetingNow meeting={data.nextMeeting} />
      <ToDo home={data.home} isWhole={isWhole} begun={begunIn(data, board !== null)} />
      <Changed />
    </Page>
  );
}

/** Duties that the first steps already say. */
const steps: readonly string[] = ['CREATE_BOARD', 'SET_CADENCE'];

function ToDo({ home, isWhole, begun }: { home: HomePageQuery['home']; isWhole: boolean; begun: Begun }) {
  if (hasBegun(begun)) return <Duties {...home} isWhole={isWhole} />;
  const others = home.duties.filter(({ kind }) => !steps.includes(kind));
  return (
    <>
      <FirstSteps begun={begun} />
      {others.length > 0 && <Duties {...home} isWhole={isWhole} duties={others} />}
    </>
  );
}

const begunIn = ({ cadence, sources, people, seated }: HomePageQuery, hasBoard: boolean): Begun => ({
  board: hasBoard,
  people: people ? people.length > 1 : null,
  seats: seated ? seated.seats.length > 1 : null,
  cadence: Boolean(cadence),
  data: sources ? sources.length > 0 : null,
});
