import { fileRefusal } from '@cxboard/messages/imports.messages';
import { Trans, useLingui } from '@lingui/react/macro';
import { useAddresses } from '../../session/addresses.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { useFileSize } from './sizes.ts';
import type { NotSent, UploadAnswer } from './upload.ts';
import { useUpload } from './use-upload.ts';

/** Takes a file, shows how much of it has gone out, and says what is wrong with one that cannot be read. */
export function UploadSheet({ onReceived }: { onReceived: (importId: string) => void }) {
  const { t } = useLingui();
  const size = useFileSize();
  const { upload, start, cancel } = useUpload(onReceived);
  const isSending = upload?.answer === null;
  return (
    <Sheet title={t`Choose a file`}>
      <div className="grid gap-4">
        {upload?.answer && <Refused name={upload.file.name} answer={upload.answer} />}
        {isSending ? (
          <div className="grid justify-items-start gap-3">
            <div className="w-full">
              <ProgressBar
                label={<Trans>Sending {upload.file.name}</Trans>}
                value={upload.bytesSent}
                max={Math.max(1, upload.file.size)}
                figure={t`${size(upload.bytesSent)} of ${size(upload.file.size)}`}
              />
            </div>
            <Button onClick={cancel}>
              <Trans>Cancel</Trans>
            </Button>
          </div>
        ) : (
          <FileDrop
            label={<Trans>Drop a file of answers or contacts here, paste it, or click to choose</Trans>}
            hint={
              <Trans>
                A table of text (CSV) or a workbook (XLSX): one answer, or one count of contacts, a line. Its letters,
                its delimiter and the names of its columns are found and shown to you. Up to {size(2e9)}.
              </Trans>
            }
            onFiles={([file]) => file && start(file)}
          />
        )}
      </div>
    </Sheet>
  );
}

function Refused({ name, answer }: { name: string; answer: UploadAnswer }) {
  const { i18n } = useLingui();
  const to = useAddresses();
  if (answer.__typename === undefined) return null;
  if (answer.__typename === 'AlreadyImported')
    return (
      <Banner>
        <Trans>This very file was sent before, so nothing was added.</Trans>{' '}
        <TextLink href={to.import(answer.importId)}>
          <Trans>See what it brought</Trans>
        </TextLink>
      </Banner>
    );
  return (
    <Banner kind="bad">
      <strong className="font-semibold">{name}</strong>
      {': '}
      {answer.__typename === 'NotSent' ? <WhyNotSent why={answer.why} /> : fileRefusal(i18n, answer)}
    </Banner>
  );
}

function WhyNotSent({ why }: Pick<NotSent, 'why'>) {
  if (why === 'LINE_LOST')
    return (
      <Trans>The line to the server was lost before the file had arrived. Nothing was imported; send it again.</Trans>
    );
  if (why === 'NOT_ALLOWED')
    return <Trans>You may not import data here, or you were signed out. Nothing was imported.</Trans>;
  return <Trans>The server could not take the file. Nothing was imported; try again in a moment.</Trans>;
}
