import { useParams, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { standIn } from '../../session/standing-in.ts';
import { useViewer } from '../../session/viewer-context.ts';
import { SkeletonPage } from '../../ui/skeleton.tsx';

/** Goes on to a page as the deputy of somebody, or as oneself again: with that person's rights, so all is read anew. */
export function StandInPage() {
  const { slug } = useViewer().organization;
  const { personId = 'nobody' }: { personId?: string } = useParams({ strict: false });
  const { to = '' }: { to?: string } = useSearch({ strict: false });
  useEffect(() => {
    standIn(slug, personId === 'nobody' ? null : personId);
    // Only pages of this organization: an address from elsewhere leads to its first page.
    location.replace(to.startsWith(`/${slug}/`) ? to : `/${slug}`);
  }, [slug, personId, to]);
  return <SkeletonPage />;
}
