import { channelsFigure } from '@cxboard/messages/review-figures.messages';
import { useLingui } from '@lingui/react/macro';
import { FigureSheet } from '../../session/figure-sheet.tsx';
import { askedOf, type ContactsProps } from './review-view.ts';

/** All contacts of the last year by channel. */
export function VolumeSheet({ review, contacts }: ContactsProps) {
  const { i18n } = useLingui();
  return <FigureSheet figure={channelsFigure(i18n, review, contacts)} asked={askedOf(review)} height={240} />;
}
