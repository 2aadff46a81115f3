import { useMutation } from '@apollo/client/react';
import { deliveryWord, mailKindWords } from '@cxboard/messages/notice-choices.messages';
import { deliveries, type MailKind } from '@cxboard/domain/notifications/notices.rules';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNotSaved } from '../../session/not-saved.ts';
import { List, Row } from '../../ui/list.tsx';
import { Select } from '../../ui/select.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { ChooseDeliveryDocument, type DeliveryChoices_settingsFragment } from './settings.generated.ts';

/** One line for each kind, taken as soon as it is chosen. */
export function DeliveryChoices({ settings }: { settings: DeliveryChoices_settingsFragment }) {
  const { t, i18n } = useLingui();
  const choose = useChoosing();
  return (
    <Sheet
      title={t`What reaches you, and how`}
      titleOutside
      flush
      aside={<Trans>The daily mail comes in the morning</Trans>}
    >
      <List label={t`What reaches you, and how`}>
        {settings.choices.map(({ kind, delivery, offered }) => (
          <Row
            key={kind}
            title={mailKindWords(i18n, kind)}
            wraps
            trailing={
              <Select
                className="w-44"
                label={mailKindWords(i18n, kind)}
                hideLabel
                value={delivery}
                onChange={(chosen) => void choose(kind, chosen)}
                options={offered.map((value) => ({ value, label: deliveryWord(i18n, value) }))}
              />
            }
          />
        ))}
      </List>
    </Sheet>
  );
}

function useChoosing() {
  const notSaved = useNotSaved();
  const [send] = useMutation(ChooseDeliveryDocument);
  return async (kind: MailKind, chosen: string) => {
    const delivery = deliveries.find((one) => one === chosen);
    if (!delivery) return;
    try {
      await send({ variables: { input: { kind, delivery } } });
    } catch (error) {
      notSaved(error);
    }
  };
}
