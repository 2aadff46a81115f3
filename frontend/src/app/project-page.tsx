import { CharterSection } from '../features/charters/charter-section.tsx';
import { ProjectPage } from '../features/projects/project-page.tsx';
import { RevisionsSection } from '../features/revisions/revisions-section.tsx';

/** One project, with its plan and papers and with every change of what it is held to. */
export const ProjectWithRevisions = () => (
  <ProjectPage
    revisions={(place) => <RevisionsSection {...place} />}
    charter={(place) => <CharterSection {...place} />}
  />
);
