import type { Emotion } from '@cxboard/domain/comments/comment-code.rules';
import { codedFinding, emotionWords } from '@cxboard/messages/comments.messages';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useAddresses } from '../../session/addresses.ts';
import { useMay } from '../../session/viewer-context.ts';
import { useFormat } from '../../ui/format.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { ReviewComment } from './review-comment.tsx';
import type { Review } from './review-view.ts';

type Quote = Review['quotes']['shown'][number];

/** What customers wrote in the period: how it feels by reason, and the strongest of it in their own words. */
export function ReviewQuotes({ review }: { review: Review }) {
  const { t, i18n } = useLingui();
  const { comments, shown } = review.quotes;
  if (comments === 0) return null;
  const said = shown.filter(({ text }) => text !== null);
  const gone = shown.length - said.length;
  return (
    <Sheet title={t`What customers wrote`} aside={<Coded review={review} />}>
      <p className="mb-3 text-control text-ink-2">{codedFinding(i18n, review.emotions)}.</p>
      <div className="grid gap-x-8 gap-y-5 lg:grid-cols-2">
        {said.map((quote) => (
          <OneQuote key={`${quote.responseId} ${quote.question}`} quote={quote} />
        ))}
      </div>
      {gone > 0 && (
        <p className="mt-3 text-meta text-ink-2">
          <Plural
            value={gone}
            one="# comment shown then was removed since."
            other="# comments shown then were removed since."
          />
        </p>
      )}
      <ReviewComment review={review} block="COMMENTS" />
    </Sheet>
  );
}

function Coded({ review: { name, quotes } }: { review: Review }) {
  const to = useAddresses();
  const { number } = useFormat();
  const [coded, all] = [number(quotes.coded), number(quotes.comments)];
  const words = (
    <Trans>
      {coded} of {all} comments coded
    </Trans>
  );
  const isMonth = /^\d{4}-\d{2}$/.test(name);
  return useMay().codeComments() && isMonth ? <TextLink href={to.comments(name)}>{words}</TextLink> : words;
}

function OneQuote({ quote: { text, on, reason, emotion } }: { quote: Quote }) {
  const { i18n } = useLingui();
  const { date } = useFormat();
  return (
    <figure className="m-0 min-w-0 border-l-2 border-line-2 pl-3">
      <blockquote className="m-0 text-body wrap-anywhere">{text}</blockquote>
      <figcaption className="mt-1 flex flex-wrap gap-x-2.5 text-meta text-ink-2">
        {reason && <span>{reason}</span>}
        {emotion !== null && <span>{emotionWords(i18n)[emotion as Emotion]}</span>}
        <span>{date(on)}</span>
      </figcaption>
    </figure>
  );
}
