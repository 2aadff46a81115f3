import { Readable } from 'node:stream';
import { limits } from '@cxboard/domain/limits';
import { may } from '@cxboard/domain/people/permissions';
import { refuseChange } from '@cxboard/domain/projects/stage.rules';
import type { Refusal } from '@cxboard/domain/refusal';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import type { Work } from '../platform/database/work.ts';
import { bytesOf } from '../platform/files/arriving.ts';
import { kindOfFile, withoutTraces } from '../platform/files/file-kind.ts';
import { type FileKey, FileStore } from '../platform/files/file-store.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { lockProject, tellProject } from '../projects/index.ts';
import { ProjectFile, type ProjectFileKind } from './project-file.entity.ts';

export interface ArrivingFile {
  readonly projectId: string;
  readonly name: string;
  readonly content: AsyncIterable<Buffer>;
}

type Stored = Pick<ProjectFile, 'projectId' | 'name' | 'kind' | 'bytes' | 'sha256'> & { readonly key: FileKey };

/** Papers of a project: judged by their content; a picture without what a camera writes beside it. */
@Injectable()
export class ProjectFilesService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(FileStore) private readonly files: FileStore,
  ) {}

  async add(viewer: Viewer, { projectId, name, content }: ArrivingFile) {
    // Whoever may not is told before anything is read.
    const early = await this.database.work(viewer, (work) => placeFor(work, viewer, projectId));
    if ('message' in early) return early;
    const sent = await bytesOf(content, limits.projects.fileBytes);
    if (sent === null) return refusals.tooLarge;
    const kind = kindOfPaper(sent, name);
    if (kind === null) return refusals.unknownKind;

    const key = { organizationId: viewer.organizationId, fileId: uuidv7() };
    const kept = await this.files.keep(key, Readable.from([kind === 'OFFICE' ? sent : withoutTraces(sent, kind)]));
    const added = await this.enter(viewer, { key, projectId, name, kind, ...kept }).catch((problem: unknown) => ({
      problem,
    }));
    if ('fileId' in added) return added;
    await this.files.remove(key);
    if ('problem' in added) throw added.problem;
    return added;
  }

  private enter(viewer: Viewer, { key, ...facts }: Stored) {
    return this.database.work(viewer, async (work) => {
      const project = await placeFor(work, viewer, facts.projectId);
      if ('message' in project) return project;
      const by = { addedById: viewer.personId, addedAt: work.now };
      await work.add(ProjectFile, { id: key.fileId, ...facts, ...by });
      await tellProject(work, project);
      return { fileId: key.fileId };
    });
  }

  async remove(viewer: Viewer, fileId: string) {
    const done = await this.database.work(viewer, async (work) => {
      const file = await work.get(ProjectFile, fileId);
      const project = await lockProject(work, viewer, file.projectId);
      stopUnless(may(viewer).removeProjectFile({ addedById: file.addedById, project }));
      const refusal = refuseChange(project);
      if (refusal) return refusal;
      await work.remove(file);
      work.note('FILE_REMOVED', project, { name: file.name });
      await tellProject(work, project);
      return { id: project.id };
    });
    if ('id' in done) await this.files.remove({ organizationId: viewer.organizationId, fileId });
    return done;
  }
}

/** The project that takes a file, or why it takes none. */
async function placeFor(work: Work, viewer: Viewer, projectId: string) {
  const project = await lockProject(work, viewer, projectId);
  stopUnless(may(viewer).addProjectFile(project));
  const kept = await work.find(ProjectFile, { projectId });
  if (kept.length >= limits.projects.files) return refusals.tooMany;
  return refuseChange(project) ?? project;
}

const officeName = /\.(docx|xlsx|pptx|odt|ods|odp)$/i;
const archive = Buffer.from('PK\u0003\u0004');

/** Office papers are archives: such a content under such a name. */
function kindOfPaper(bytes: Buffer, name: string): ProjectFileKind | null {
  if (officeName.test(name)) return bytes.subarray(0, archive.length).equals(archive) ? 'OFFICE' : null;
  return kindOfFile(bytes);
}

type FileRefused = Refusal<'FileTooLarge'> | Refusal<'FileKindUnknown'> | Refusal<'TooManyFiles'>;

const refusals = {
  tooMany: {
    __typename: 'TooManyFiles',
    message: `A project keeps at most ${limits.projects.files} files.`,
  },
  tooLarge: {
    __typename: 'FileTooLarge',
    message: `A file has at most ${limits.projects.fileBytes / 1024 ** 2} MB.`,
  },
  unknownKind: {
    __typename: 'FileKindUnknown',
    message: 'Send a JPEG or PNG picture, a PDF, or a document, table or slides of an office program.',
  },
} as const satisfies Record<string, FileRefused>;
