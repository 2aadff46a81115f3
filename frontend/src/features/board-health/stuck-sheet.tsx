import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { List, Row } from '../../ui/list.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import type { Compared } from './health-view.ts';

/** What comes again and again: rather avoided than prepared. */
export function StuckSheet({ now: { stuck }, before }: Compared) {
  const { t } = useLingui();
  const earlier = before.stuck.length;
  return (
    <Sheet title={t`Carried more than twice`} flush>
      <p className="px-4 pb-3 text-read">
        {stuck.length === 0 ? (
          <Trans>No item was carried more than twice.</Trans>
        ) : (
          <Plural
            value={stuck.length}
            one="# item was carried more than twice."
            other="# items were carried more than twice."
          />
        )}{' '}
        <span className="text-ink-2">
          <Trans>Before: {earlier}.</Trans>
        </span>
      </p>
      {stuck.length > 0 && (
        <List label={t`Carried more than twice`}>
          {stuck.map(({ id, title, carriedTimes, comesAgain }) => (
            <Row
              key={id}
              title={title}
              meta={comesAgain ? <Trans>comes again</Trans> : <Trans>settled since</Trans>}
              trailing={<span className="tabular-nums">{t`carried ${carriedTimes}×`}</span>}
              wraps
            />
          ))}
        </List>
      )}
    </Sheet>
  );
}
