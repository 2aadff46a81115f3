import type { FragmentType } from '@apollo/client';
import { useSuspenseFragment } from '@apollo/client/react';
import { stageWord } from '@cxboard/messages/projects.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { useFormat } from '../../ui/format.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { StageHistory_projectFragmentDoc, type StageHistory_projectFragment } from './stage-history.generated.ts';

/** Every move the project has made, and why. */
export function StageHistory({ project }: { project: FragmentType<StageHistory_projectFragment> }) {
  const { data } = useSuspenseFragment({ fragment: StageHistory_projectFragmentDoc, from: project });
  const { t, i18n } = useLingui();
  const { date } = useFormat();
  if (data.stageChanges.length === 0) return null;
  return (
    <Sheet title={t`Stages`}>
      <ol className="grid gap-3">
        {data.stageChanges.map(({ id, from, to, because, overrideBecause, changedAt, changedBy }) => (
          <li key={id}>
            <p className="text-control font-medium">
              <Moved from={stageWord(i18n, from)} to={stageWord(i18n, to)} />
            </p>
            <p className="text-meta text-ink-2">
              {date(changedAt)}
              {changedBy && `, ${changedBy.name}`}
            </p>
            {because && <p className="mt-0.5 text-control wrap-anywhere whitespace-pre-line">{because}</p>}
            {overrideBecause && (
              <p className="mt-0.5 text-control wrap-anywhere whitespace-pre-line">
                <Trans>Started although no vision was ratified: {overrideBecause}</Trans>
              </p>
            )}
          </li>
        ))}
      </ol>
    </Sheet>
  );
}

const Moved = ({ from, to }: { from: string; to: string }) => (
  <Trans>
    {from} to {to}
  </Trans>
);
