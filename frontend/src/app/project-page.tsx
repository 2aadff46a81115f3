import { ProjectPage } from '../features/projects/project-page.tsx';
import { RevisionsSection } from '../features/revisions/revisions-section.tsx';

/** One project, with every change of what it is held to. */
export const ProjectWithRevisions = () => <ProjectPage revisions={(place) => <RevisionsSection {...place} />} />;
