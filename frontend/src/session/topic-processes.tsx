import { useAddresses } from './addresses.ts';
import { TextLink } from '../ui/text-link.tsx';

interface TopicProcessLinksProps {
  processes: readonly { readonly id: string; readonly number: number; readonly title: string }[] | null;
}

/** The processes a topic asks about, each a way to its map. */
export function TopicProcessLinks({ processes }: TopicProcessLinksProps) {
  const to = useAddresses();
  return processes?.map(({ id, number, title }) => (
    <TextLink key={id} href={to.deepDive(number)}>
      {title}
    </TextLink>
  ));
}
