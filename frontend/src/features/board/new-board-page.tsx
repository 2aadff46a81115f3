import { useMutation } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import { slugFrom } from '@cxboard/domain/organization/slug.rules';
import { zodResolver } from '@hookform/resolvers/zod';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { type UseFormReturn, useForm } from 'react-hook-form';
import { useAddresses } from '../../session/addresses.ts';
import { useMay, useViewer } from '../../session/viewer-context.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Form } from '../../ui/form.tsx';
import { Page } from '../../ui/page.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { CreateBoardDocument, type CreateBoardMutation } from './board.generated.ts';
import { type NewBoardValues, useBoardAddressWords, useNewBoardSchema } from './new-board-form.ts';
import { PersonPicker } from './person-picker.tsx';

/** The first step of an organization: a board, what it is for, and who chairs it. */
export function NewBoardPage() {
  const { t } = useLingui();
  const may = useMay();
  return (
    <Page title={t`New board`} meta={t`A board looks at what customers say, decides, and follows what it decided.`}>
      <div className="max-w-2xl">{may.createBoard() ? <NewBoard /> : <NotForYou />}</div>
    </Page>
  );
}

function NewBoard() {
  const { t } = useLingui();
  const { personId, name } = useViewer();
  const form = useForm({
    resolver: zodResolver(useNewBoardSchema()),
    defaultValues: { name: '', slug: '', charter: '', chairId: personId },
  });
  return (
    <Sheet label={t`New board`}>
      <Form form={form} onSubmit={useCreating(form)} submit={t`Create the board`} draftKey="new-board">
        <NameAndAddress form={form} />
        <TextArea
          name="charter"
          label={t`Charter`}
          hint={t`What the board is for, what it may decide, and whom it answers to. It can be written later.`}
          rows={5}
          optional
        />
        <PersonPicker
          name="chairId"
          label={t`Chair`}
          hint={t`Sets when the board meets and puts its agendas together.`}
          proposed={{ id: personId, name }}
        />
      </Form>
    </Sheet>
  );
}

/** The address follows the name until somebody writes their own. */
function NameAndAddress({ form }: { form: UseFormReturn<NewBoardValues> }) {
  const { t } = useLingui();
  const { organization, boardsHere } = useViewer();
  const taken = boardsHere.map(({ slug }) => slug);
  const [name, slug] = form.watch(['name', 'slug']);
  const proposalFor = (typed: string) => (typed.trim() ? slugFrom(typed, 'BOARD', taken) : '');
  const rename = (typed: string) => {
    const { isSubmitted } = form.formState;
    if (slug === proposalFor(name)) form.setValue('slug', proposalFor(typed), { shouldValidate: isSubmitted });
    form.setValue('name', typed, { shouldDirty: true, shouldValidate: isSubmitted });
  };
  return (
    <>
      <TextField
        label={t`Name`}
        autoFocus
        maxLength={limits.board.name.max}
        value={name}
        onChange={rename}
        error={form.formState.errors.name?.message}
      />
      <TextField
        name="slug"
        label={t`Address`}
        hint={`${location.host}/${organization.slug}/${slug}`}
        autoCapitalize="off"
        spellCheck={false}
        maxLength={limits.organization.slug.max}
      />
    </>
  );
}

/** Creates the board; its chair goes on to say when it meets. */
function useCreating(form: UseFormReturn<NewBoardValues>) {
  const refuse = useRefusing(form);
  const { personId } = useViewer();
  const to = useAddresses();
  const router = useRouter();
  const navigate = useNavigate();
  const [create] = useMutation(CreateBoardDocument);
  return async (input: NewBoardValues) => {
    const { data } = await create({ variables: { input } });
    const answer = data?.createBoard;
    if (!answer) return;
    if (answer.__typename !== 'Board') return refuse(answer);
    await router.invalidate();
    await navigate({ to: input.chairId === personId ? to.cadence(answer.slug) : to.board(answer.slug) });
  };
}

type Refusal = Exclude<CreateBoardMutation['createBoard'], { __typename: 'Board' }>;

function useRefusing(form: UseFormReturn<NewBoardValues>) {
  const { t } = useLingui();
  const words = useBoardAddressWords();
  return (refusal: Refusal) => {
    if (refusal.__typename === 'SlugRefused')
      return form.setError('slug', { message: words(refusal.why, refusal.slug) });
    form.setError('chairId', { message: t`That person has left the organization; choose somebody else.` });
  };
}

function NotForYou() {
  const to = useAddresses();
  return (
    <Sheet flush>
      <EmptyState
        action={
          <ButtonLink href={to.home}>
            <Trans>Home</Trans>
          </ButtonLink>
        }
      >
        <Trans>An administrator of your organization sets up its boards.</Trans>
      </EmptyState>
    </Sheet>
  );
}
