import { useMutation } from '@apollo/client/react';
import { qualities, type Quality } from '@cxboard/domain/metrics/quality.rules';
import { qualityWord } from '@cxboard/messages/quality.messages';
import { useLingui } from '@lingui/react/macro';
import { Select } from '../../ui/select.tsx';
import { useToast } from '../../ui/toast.tsx';
import { type Import_wholeFragment, SayHowSureDocument } from './imports.generated.ts';

/** Estimates are welcome, and said: every period with answers of the file is drawn as what it is. */
export function HowSure({ file: { id, quality } }: { file: Pick<Import_wholeFragment, 'id' | 'quality'> }) {
  const { t, i18n } = useLingui();
  const toast = useToast();
  const [say, { loading }] = useMutation(SayHowSureDocument, { refetchQueries: ['Imports'] });
  const choose = async (chosen: Quality) => {
    const { data } = await say({ variables: { input: { importId: id, quality: chosen } } });
    if (data?.sayHowSure.__typename !== 'Import')
      return toast({ message: t`This file has moved on meanwhile. The page shows where it stands.` });
    toast({ message: t`Its values are drawn as: ${qualityWord(i18n, chosen)}` });
  };
  return (
    <Select
      label={t`How sure its answers are`}
      className="w-64 max-w-full"
      disabled={loading}
      value={quality}
      onChange={(word) => void choose(qualities.find((one) => one === word) ?? 'FINAL').catch(() => undefined)}
      options={qualities.map((value) => ({ value, label: qualityWord(i18n, value) }))}
    />
  );
}
