import { useMutation } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import type { ProjectStage } from '@cxboard/domain/projects/stage.rules';
import { stageWord } from '@cxboard/messages/projects.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { useForm } from 'react-hook-form';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { isStale } from '../../session/acting.ts';
import { useMoveWord } from './move-words.ts';
import { ChangeStageDocument, type StageMenu_projectFragment } from './stage-menu.generated.ts';

interface StageDialogProps {
  project: StageMenu_projectFragment;
  to: ProjectStage;
  readAgain: () => Promise<unknown>;
  onClose: () => void;
}

/** A move binds, so it is asked for once more, with room for the reason. */
export function StageDialog({ project, to, readAgain, onClose }: StageDialogProps) {
  const { t, i18n } = useLingui();
  const { form, move } = useMoving({ project, to, readAgain, onClose });
  const word = useMoveWord(project.stage)(to);
  return (
    <Dialog
      open
      onClose={onClose}
      title={word}
      description={
        to === 'DELIVERED'
          ? t`Its effect is counted from today; what it promised stays as it is now.`
          : t`From “${stageWord(i18n, project.stage)}” to “${stageWord(i18n, to)}”.`
      }
    >
      <Form
        form={form}
        submit={word}
        onSubmit={move}
        actions={
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
        }
      >
        {asksWhyEarly(project, to) ? (
          <TextArea
            name="overrideBecause"
            label={t`Why start it before a vision is ratified?`}
            hint={t`This is logged and shown on the project.`}
            maxLength={limits.text.short}
            rows={2}
          />
        ) : (
          <TextArea name="because" label={t`Why`} maxLength={limits.text.short} rows={2} optional />
        )}
      </Form>
    </Dialog>
  );
}

/** Until a vision is ratified, whoever starts what no nomination led to says why it does not wait. */
const asksWhyEarly = ({ stage, isBeforeVision }: StageMenu_projectFragment, to: ProjectStage) =>
  isBeforeVision && stage === 'CHARTERED' && to === 'ACTIVE';

function useMoving({ project, to, readAgain, onClose }: StageDialogProps) {
  const { t } = useLingui();
  const [change] = useMutation(ChangeStageDocument);
  const form = useForm({ defaultValues: { because: '', overrideBecause: '' } });
  const tellMoved = async () => {
    await readAgain();
    form.setError('root', { message: t`Somebody changed this project meanwhile. Look at it as it is now.` });
  };
  const move = async (said: { because: string; overrideBecause: string }) => {
    const input = { projectId: project.id, expectedVersion: project.version, to, ...said };
    const answer = await change({ variables: { input } }).catch((error: unknown) => {
      if (!isStale(error)) throw error;
    });
    const answered = answer?.data?.changeStage.__typename;
    if (answered === 'Project') return onClose();
    if (answered === 'VisionNotRatified') {
      // A vision given up meanwhile: the page has to learn of it, so that the field is there.
      if (!project.isBeforeVision) await readAgain();
      return form.setError('overrideBecause', { message: t`Say why it does not wait for the vision.` });
    }
    if (answered === 'NotReadyToStart')
      return form.setError('root', {
        message: t`Before it starts, the project says its problem, what it promises customers, its metric or why none can show it, and its review date.`,
      });
    if (answered === 'EffectNotPlanned')
      return form.setError('root', {
        message: t`Nobody said before it went live what this would change, so nothing can be measured. The board can close it: propose that under Revisions.`,
      });
    await tellMoved();
  };
  return { form, move };
}
