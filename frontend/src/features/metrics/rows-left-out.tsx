import { list } from '@cxboard/messages/figures';
import { Trans, useLingui } from '@lingui/react/macro';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import type { Preview } from './import-shapes.ts';
import type { DraftHandle } from './use-mapping-draft.ts';

interface RowsLeftOutProps {
  preview: Preview;
  handle: DraftHandle;
}

/** What the tool marks as no answer. It stays out unless somebody wants it counted. */
export function RowsLeftOut({ preview, handle: { draft, change } }: RowsLeftOutProps) {
  const { t, i18n } = useLingui();
  if (preview.leaveOut.length === 0) return null;
  const isLeftOut = (header: string) => draft.leaveOut.some((rows) => rows.header === header);
  return (
    <Sheet title={t`Rows left out`}>
      <p className="mb-3 text-control text-ink-2">
        <Trans>The survey tool marks previews and unfinished answers. They are counted apart and never imported.</Trans>
      </p>
      <div className="grid gap-2">
        {preview.leaveOut.map(({ header, values }) => (
          <Checkbox
            key={header}
            label={t`Leave out rows by “${header}”`}
            hint={t`Where it says ${list(i18n, values)}`}
            value={isLeftOut(header)}
            onChange={(isOut) =>
              change({
                leaveOut: [
                  ...draft.leaveOut.filter((rows) => rows.header !== header),
                  ...(isOut ? [{ header, values }] : []),
                ],
              })
            }
          />
        ))}
      </div>
    </Sheet>
  );
}
