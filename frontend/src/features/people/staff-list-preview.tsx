import { useMutation, useSuspenseQuery } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useAddresses } from '../../session/addresses.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useToast } from '../../ui/toast.tsx';
import { Changes, Coming, Missing, NewDepartments, Problems } from './staff-list-rows.tsx';
import type { Plan, StaffList } from './staff-list-view.ts';
import { StaffListPageDocument, TakeOverStaffListDocument } from './staff-list.generated.ts';

/** What would change, before anything does. */
export function StaffListPreview({ id }: { id: string }) {
  const { data, refetch } = useSuspenseQuery(StaffListPageDocument, {
    variables: { staffListId: id },
    fetchPolicy: 'network-only',
  });
  const { plan, ...list } = data.staffList;
  if (!plan) return <Taken list={list} />;
  return (
    <>
      <Decision id={id} plan={plan} readAgain={refetch} />
      <Problems plan={plan} />
      <Changes plan={plan} />
      <Coming plan={plan} />
      <Missing plan={plan} />
      <NewDepartments plan={plan} />
    </>
  );
}

interface DecisionProps {
  id: string;
  plan: Plan;
  readAgain: () => Promise<unknown>;
}

function Decision({ id, plan, readAgain }: DecisionProps) {
  const { t } = useLingui();
  const [deactivates, setDeactivates] = useState(false);
  const { takeOver, isBusy } = useTakeOver(readAgain);
  const { addedCount, changedCount, departments, missingCount } = plan;
  const seen = addedCount + changedCount + departments.length + (deactivates ? missingCount : 0);
  return (
    <Sheet title={seen === 0 ? t`Everything stands here as in the list` : t`What would change`}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <Finding plan={plan} />
        {missingCount > 0 && (
          <Checkbox
            label={
              <Plural
                value={missingCount}
                one="Deactivate # person who is not in the list"
                other="Deactivate # people who are not in the list"
              />
            }
            hint={t`They no longer come in. What they have in hand is on your turn to hand over.`}
            value={deactivates}
            onChange={setDeactivates}
          />
        )}
        {seen > 0 && (
          <Button
            kind="primary"
            className="justify-self-start"
            busy={isBusy}
            onClick={() => void takeOver({ staffListId: id, seen, deactivates })}
          >
            <Plural value={seen} one="Take over # change" other="Take over # changes" />
          </Button>
        )}
      </div>
    </Sheet>
  );
}

function Finding({ plan }: { plan: Plan }) {
  const { addedCount, changedCount, unchangedCount, missingCount, problemCount } = plan;
  return (
    <p className="text-body">
      <Plural value={addedCount} _0="Nobody is new" one="# person is new" other="# people are new" />
      {', '}
      <Plural value={changedCount} _0="nobody changes" one="# changes" other="# change" />
      {unchangedCount > 0 && (
        <>
          {', '}
          <Plural value={unchangedCount} one="# stays as it is" other="# stay as they are" />
        </>
      )}
      {missingCount > 0 && (
        <>
          {'. '}
          <Plural value={missingCount} one="# who works here is not in it" other="# who work here are not in it" />
        </>
      )}
      {problemCount > 0 && (
        <>
          {'. '}
          <Plural value={problemCount} one="# line is left out" other="# lines are left out" />
        </>
      )}
      .
    </p>
  );
}

function useTakeOver(readAgain: () => Promise<unknown>) {
  const { t } = useLingui();
  const toast = useToast();
  const [send, { loading: isBusy }] = useMutation(TakeOverStaffListDocument);
  const takeOver = async (input: { staffListId: string; seen: number; deactivates: boolean }) => {
    const { data } = await send({ variables: { input } });
    const answer = data?.takeOverStaffList.__typename;
    if (answer === 'StaffListOutdated')
      toast({ message: t`People have changed meanwhile. This is what would change now.` });
    await readAgain();
  };
  return { takeOver, isBusy };
}

function Taken({ list: { added, changed, deactivated } }: { list: Omit<StaffList, 'plan'> }) {
  const { t } = useLingui();
  const to = useAddresses();
  return (
    <Sheet title={t`The list is taken over`}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <p className="text-body">
          <Trans>
            {added} came, {changed} changed and {deactivated} left. The same list again would change nothing.
          </Trans>
        </p>
        {added > 0 && (
          <Banner kind="info">
            <Trans>Who is new comes in by an invitation, by the join link or by signing in with your company.</Trans>
          </Banner>
        )}
        <ButtonLink className="justify-self-start" href={to.members}>
          <Trans>See the members</Trans>
        </ButtonLink>
      </div>
    </Sheet>
  );
}
