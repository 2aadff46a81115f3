import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { useMutation } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import { zodResolver } from '@hookform/resolvers/zod';
import { Trans, useLingui } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { type UseFormReturn, useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Form } from '../../ui/form.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { type Board_boardFragment, EditBoardDocument } from './board.generated.ts';
import { CharterText } from './charter-text.tsx';
import { useBoardFields } from './new-board-form.ts';

interface EditCharterProps {
  readonly board: Board_boardFragment;
  readonly readAgain: () => Promise<unknown>;
  readonly onClose: () => void;
}

interface Words {
  readonly name: string;
  readonly charter: string;
  readonly quorum: number | null;
  /** Empty: as the organization. */
  readonly locale: string;
  readonly packDueWorkingDays: number;
  readonly reportDueWorkingDays: number;
}

/** Name and charter. When somebody else was faster, what is typed here stays until it is chosen whose words stand. */
export function EditCharter({ board, readAgain, onClose }: EditCharterProps) {
  const { t } = useLingui();
  const { form, save, isOvertaken, keepMine } = useEditing({ board, readAgain, onClose });
  return (
    <Form
      form={form}
      onSubmit={save}
      submit={t`Save`}
      actions={
        <Button kind="quiet" onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
      }
    >
      {isOvertaken && <Overtaken board={board} onKeepMine={keepMine} onTakeTheirs={onClose} />}
      <TextField name="name" label={t`Name of the board`} maxLength={limits.board.name.max} className="max-w-xl" />
      <TextArea
        name="charter"
        label={t`Charter`}
        hint={t`What the board is for, what it may decide, and whom it answers to.`}
        rows={8}
        optional
      />
      <NumberField
        name="quorum"
        label={t`Quorum`}
        hint={t`So many with a vote have to be there for a decision. Empty: the board asks for none.`}
        min={limits.sessions.quorum.min}
        max={limits.sessions.quorum.max}
        className="max-w-xs"
        optional
      />
      <Deadlines />
      <Language choices={board.localeChoices} />
    </Form>
  );
}

/** When the papers of a meeting are due: what comes later is marked. */
function Deadlines() {
  const { t } = useLingui();
  return (
    <>
      <NumberField
        name="packDueWorkingDays"
        label={t`Board pack, working days before a meeting`}
        hint={t`What is published later is marked as version 2.`}
        min={limits.meetings.packDueWorkingDays.min}
        max={limits.meetings.packDueWorkingDays.max}
        className="max-w-xs"
      />
      <NumberField
        name="reportDueWorkingDays"
        label={t`Status reports, working days before a review`}
        hint={t`A project that has not reported by then is shown as not reported.`}
        min={limits.projects.reportDueWorkingDays.min}
        max={limits.projects.reportDueWorkingDays.max}
        className="max-w-xs"
      />
    </>
  );
}

/** As which mails, packs, slides and minutes are written. */
function Language({ choices }: { choices: readonly string[] }) {
  const { t } = useLingui();
  const names = new Intl.DisplayNames('en', { type: 'language', languageDisplay: 'standard' });
  return (
    <Select
      name="locale"
      label={t`Language of mails and papers`}
      hint={t`With the dates and figures of that country.`}
      options={[
        { value: '', label: t`As the organization` },
        ...choices.map((value) => ({ value, label: names.of(value) ?? value })),
      ]}
      className="max-w-xs"
    />
  );
}

function useEditing({ board, readAgain, onClose }: EditCharterProps) {
  const { t } = useLingui();
  const toast = useToast();
  const router = useRouter();
  const [editedFrom, setEditedFrom] = useState(board.version);
  const days = z.number(t`Say how many working days.`);
  const form = useForm<Words>({
    resolver: zodResolver(
      z.object({
        ...useBoardFields(),
        quorum: z.nullable(z.number()),
        locale: z.string(),
        ...{ packDueWorkingDays: days, reportDueWorkingDays: days },
      }),
    ),
    defaultValues: wordsOf(board),
  });
  const [edit] = useMutation(EditBoardDocument);
  const save = async (words: Words) => {
    try {
      const said = { ...words, locale: words.locale || null };
      await edit({ variables: { input: { boardId: board.id, expectedVersion: editedFrom, ...said } } });
    } catch (error) {
      if (!isStale(error)) throw error;
      await readAgain();
      return refuseStale(form, t`Somebody else was faster. Choose whose words stay; yours are still here.`);
    }
    if (words.name !== board.name) await router.invalidate();
    toast({ message: t`The charter is saved` });
    onClose();
  };
  const keepMine = () => {
    setEditedFrom(board.version);
    form.clearErrors();
  };
  return { form, save, keepMine, isOvertaken: board.version !== editedFrom };
}

const wordsOf = ({ name, charter, quorum, locale, ...due }: Board_boardFragment): Words => ({
  ...{ name, charter, quorum, locale: locale ?? '' },
  ...{ packDueWorkingDays: due.packDueWorkingDays, reportDueWorkingDays: due.reportDueWorkingDays },
});

const refuseStale = (form: UseFormReturn<Words>, message: string) => form.setError('root', { message });

const isStale = (error: unknown): boolean =>
  CombinedGraphQLErrors.is(error) && error.errors.some(({ extensions }) => extensions?.['code'] === 'STALE');

interface OvertakenProps {
  readonly board: Board_boardFragment;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
}

function Overtaken({ board, onKeepMine, onTakeTheirs }: OvertakenProps) {
  const { t } = useLingui();
  return (
    <Banner
      kind="warn"
      action={
        <div className="flex flex-wrap gap-2">
          <Button size="small" onClick={onKeepMine}>
            <Trans>Keep mine</Trans>
          </Button>
          <Button size="small" kind="quiet" onClick={onTakeTheirs}>
            <Trans>Take theirs</Trans>
          </Button>
        </div>
      }
    >
      <Trans>Somebody changed this while you were writing.</Trans>
      <Disclosure summary={t`What it says now`}>
        <p className="font-medium">{board.name}</p>
        <CharterText charter={board.charter} />
      </Disclosure>
    </Banner>
  );
}
