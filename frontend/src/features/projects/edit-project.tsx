import type { FragmentType } from '@apollo/client';
import { useMutation, useSuspenseFragment } from '@apollo/client/react';
import type { ProjectRelations } from '@cxboard/domain/people/relations';
import { stageWord } from '@cxboard/messages/projects.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useMay } from '../../session/viewer-context.ts';
import { Banner } from '../../ui/banner.tsx';
import { SidePanel } from '../../ui/dialog.tsx';
import {
  EditProject_projectFragmentDoc,
  type EditProject_projectFragment,
  EditProjectDocument,
} from './edit-project.generated.ts';
import { isStale } from '../../session/acting.ts';
import { ProjectForm, type ProjectFormState, sayInactive } from './project-form.tsx';
import { factsOf, inItsOwnWords, type ProjectValues } from './project-values.ts';

interface EditProjectProps {
  project: FragmentType<EditProject_projectFragment>;
  relations: ProjectRelations;
  readAgain: () => Promise<unknown>;
  open: boolean;
  onClose: () => void;
}

/** Says better what a project is about. What others saved meanwhile is told; what was typed here stays. */
export function EditProject({ project, relations, readAgain, open, onClose }: EditProjectProps) {
  const { data } = useSuspenseFragment({
    fragment: EditProject_projectFragmentDoc,
    fragmentName: 'EditProject_project',
    from: project,
  });
  const { t } = useLingui();
  const mayAssign = useMay().assignProject(relations);
  return (
    <SidePanel open={open} onClose={onClose} title={t`Edit project`}>
      {open && <Editing now={data} mayAssign={mayAssign} readAgain={readAgain} onClose={onClose} />}
    </SidePanel>
  );
}

interface EditingProps extends Pick<EditProjectProps, 'readAgain' | 'onClose'> {
  now: EditProject_projectFragment;
  mayAssign: boolean;
}

function Editing({ now, mayAssign, readAgain, onClose }: EditingProps) {
  const [begunFrom] = useState(now);
  const [isMeanwhile, setMeanwhile] = useState(false);
  const expectedVersion = isMeanwhile ? now.version : begunFrom.version;
  const onStale = async () => {
    await readAgain();
    setMeanwhile(true);
  };
  return (
    <ProjectForm
      initial={valuesOf(begunFrom)}
      named={namedIn(now)}
      promise={now.promise}
      mayAssign={mayAssign}
      draftKey={`project:${now.id}`}
      isHeld={now.stage !== 'CHARTERED'}
      submit={<Trans>Save</Trans>}
      note={isMeanwhile && <Meanwhile before={begunFrom} now={now} />}
      onSubmit={useSaving({ projectId: now.id, expectedVersion }, { onStale, onSaved: onClose })}
    />
  );
}

function useSaving(
  edited: { readonly projectId: string; readonly expectedVersion: number },
  { onStale, onSaved }: { onStale: () => Promise<void>; onSaved: () => void },
) {
  const { t, i18n } = useLingui();
  const [edit] = useMutation(EditProjectDocument);
  const decidedElsewhere = {
    BaselineFixed: t`Work has begun: scope, solution and date change by a revision that the board decides.`,
    EffectPromised: t`Metric and review date are those of the effect plan; change them there, until it goes live.`,
  };
  return async (values: ProjectValues, form: ProjectFormState) => {
    const input = { ...edited, ...factsOf(values) };
    const saved = await edit({ variables: { input } }).then(
      ({ data }) => data?.editProject,
      (error: unknown) => {
        if (!isStale(error)) throw error;
      },
    );
    switch (saved?.__typename) {
      case 'Project':
        return onSaved();
      case 'PersonInactive':
        return sayInactive(form, saved.personId, t`This person no longer works here; name somebody else.`);
      case 'BaselineFixed':
      case 'EffectPromised':
        return form.setError('root', { message: decidedElsewhere[saved.__typename] });
      case 'ProjectFinished': {
        const stage = stageWord(i18n, saved.finishedStage);
        return form.setError('root', { message: t`This project is in the stage “${stage}” and no longer changes.` });
      }
      default:
        await onStale();
        form.setError('root', { message: t`Somebody else saved this project while you were editing.` });
    }
  };
}

/** What the other person saved, so that saving again is a choice. */
function Meanwhile({ before, now }: { before: EditProject_projectFragment; now: EditProject_projectFragment }) {
  const { title, problem } = now;
  return (
    <Banner kind="warn">
      <Trans>What you typed is kept; saving again puts it in place of theirs.</Trans>
      {title !== before.title && (
        <p className="mt-1">
          <Trans>Their title: “{title}”</Trans>
        </p>
      )}
      {problem !== before.problem && (
        <p className="mt-1 whitespace-pre-line">
          <Trans>Their problem: “{problem}”</Trans>
        </p>
      )}
    </Banner>
  );
}

const namedIn = ({ owner, coOwner, sponsor, contacts }: EditProject_projectFragment) => [
  ...[owner, coOwner, sponsor].filter((person) => person !== null),
  ...contacts.map(({ person }) => person),
];

function valuesOf({
  owner,
  coOwner,
  sponsor,
  departments,
  contacts,
  ...project
}: EditProject_projectFragment): ProjectValues {
  return {
    ...{ title: project.title, problem: project.problem, ownerId: owner.id, coOwnerId: coOwner?.id ?? '' },
    sponsorId: sponsor?.id ?? '',
    departmentIds: departments.map(({ id }) => id),
    contacts: Object.fromEntries(contacts.map(({ departmentId, person }) => [departmentId, person.id])),
    ...promiseIn(project),
    ...planIn(project),
  };
}

type Now = Omit<EditProject_projectFragment, 'owner' | 'coOwner' | 'sponsor' | 'departments' | 'contacts'>;

const shownBy = ({ metric, contactReason, notMeasurableBecause }: Now): ProjectValues['promise'] => {
  if (metric) return 'METRIC';
  if (contactReason) return 'CONTACTS';
  return notMeasurableBecause ? 'NOT_MEASURABLE' : 'OPEN';
};

const promiseIn = (said: Now) => ({
  promiseId: said.promise?.id ?? (said.promiseInWords ? inItsOwnWords : ''),
  ...{ promiseInWords: said.promiseInWords, singleDepartmentBecause: said.singleDepartmentBecause },
  promise: shownBy(said),
  ...{ metricId: said.metric?.id ?? '', reasonId: said.contactReason?.id ?? '' },
  notMeasurableBecause: said.notMeasurableBecause,
});

const planIn = ({ scope, solution, dueOn, reviewOn }: Now) => ({
  ...{ scope, solution, dueOn: dueOn ?? '', reviewOn: reviewOn ?? '' },
});
