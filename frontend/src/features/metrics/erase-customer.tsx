import { useMutation } from '@apollo/client/react';
import { limits } from '@cxboard/domain/limits';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useMay } from '../../session/viewer-context.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { EraseCustomerDocument, type EraseCustomerMutation } from './erase-customer.generated.ts';

/** A customer who asks to be forgotten, for those who may. */
export function EraseCustomerSheet() {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  if (!useMay().eraseCustomers()) return null;
  return (
    <Sheet title={t`A customer asks to be forgotten`}>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="max-w-[65ch] text-control text-ink-2">
          <Trans>
            Their answers, comments and revenue are erased by the key of the files, every number is counted anew without
            them, and the files that hold them are thrown away.
          </Trans>
        </p>
        <Button onClick={() => setOpen(true)}>
          <Trans>Erase a customer</Trans>
        </Button>
      </div>
      {isOpen && <EraseDialog onClose={() => setOpen(false)} />}
    </Sheet>
  );
}

type Erased = EraseCustomerMutation['eraseCustomer'];

function EraseDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const [key, setKey] = useState('');
  const { erased, problem, isErasing, erase } = useErasing();
  return (
    <Dialog
      open
      title={t`Erase a customer`}
      description={t`This cannot be undone. Snapshots and minutes keep their numbers: they name nobody.`}
      onClose={onClose}
      actions={
        erased ? (
          <Button kind="primary" onClick={onClose}>
            <Trans>Done</Trans>
          </Button>
        ) : (
          <Button kind="danger" busy={isErasing} disabled={!key.trim()} onClick={() => erase(key.trim())}>
            <Trans>Erase for good</Trans>
          </Button>
        )
      }
    >
      {problem && <Banner kind="bad">{problem}</Banner>}
      {erased ? <Found erased={erased} /> : <KeyField value={key} onChange={setKey} />}
    </Dialog>
  );
}

function KeyField({ value, onChange }: { value: string; onChange: (key: string) => void }) {
  const { t } = useLingui();
  return (
    <TextField
      label={t`Key of the customer`}
      hint={t`As it stands in the files. It is stored scrambled and shown nowhere.`}
      value={value}
      maxLength={limits.text.title}
      onChange={onChange}
    />
  );
}

function useErasing() {
  const { t } = useLingui();
  const [erased, setErased] = useState<Erased | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [mutate, { loading: isErasing }] = useMutation(EraseCustomerDocument);
  const act = async (key: string) => {
    setProblem(null);
    const { data } = await mutate({ variables: { input: { key } } });
    setErased(data?.eraseCustomer ?? null);
  };
  const erase = (key: string) => void act(key).catch(() => setProblem(t`Nothing was erased; try again in a moment.`));
  return { erased, problem, isErasing, erase };
}

function Found({ erased: { responses, quarters } }: { erased: Erased }) {
  if (responses === 0 && quarters === 0)
    return (
      <p className="text-body">
        <Trans>Nothing was known of this customer. A later file that names them is taken over without them.</Trans>
      </p>
    );
  return (
    <p className="text-body">
      <Plural value={responses} one="# questionnaire was erased" other="# questionnaires were erased" />,{' '}
      <Plural value={quarters} one="and the revenue of # quarter." other="and the revenue of # quarters." />{' '}
      <Trans>A later file that names them is taken over without them.</Trans>
    </p>
  );
}
