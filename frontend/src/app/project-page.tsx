import { CharterSection } from '../features/charters/charter-section.tsx';
import { ProjectBooks } from '../features/ledger/project-books.tsx';
import { ProjectPage } from '../features/projects/project-page.tsx';
import { RevisionsSection } from '../features/revisions/revisions-section.tsx';

/** One project, with its plan and papers, every change of what it is held to, and what it cost. */
export const ProjectWithRevisions = () => (
  <ProjectPage
    revisions={(place) => <RevisionsSection {...place} />}
    books={(project, relations) => <ProjectBooks project={project} relations={relations} />}
    charter={(place) => <CharterSection {...place} />}
  />
);
