import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';

const line = z.object({
  kind: z.enum(['PERSON', 'CUSTOMER']),
  organizationId: z.uuid(),
  id: z.uuid(),
  at: z.iso.datetime(),
});

/** That somebody was forgotten: ids alone, and nothing of theirs. */
export type Erased = z.output<typeof line>;

/**
 * Who was forgotten, in a file beside the database that no backup holds and no restore puts back: what was forgotten
 * since an older backup was made is forgotten again when that backup is started. One line each; lines are only added.
 */
export class ErasureLedger {
  constructor(private readonly path: string) {}

  /** On the disk when this returns. The same one twice says the same as once. */
  async note(erased: Erased): Promise<void> {
    await mkdir(dirname(this.path), { recursive: true });
    const file = await open(this.path, 'a', 0o600);
    try {
      // A line that a power cut left unfinished ends here, so that it spoils none but itself.
      await file.appendFile(`\n${JSON.stringify(line.parse(erased))}`);
      await file.sync();
    } finally {
      await file.close();
    }
  }

  /** Everybody of one kind, by organization. */
  async all(kind: Erased['kind']): Promise<ReadonlyMap<string, readonly Erased[]>> {
    const told = (await this.lines()).filter((erased) => erased.kind === kind);
    return Map.groupBy(told, ({ organizationId }) => organizationId);
  }

  private async lines(): Promise<Erased[]> {
    const text = await readFile(this.path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    });
    return text.split('\n').flatMap((written) => {
      const read = line.safeParse(parsed(written));
      return read.success ? [read.data] : [];
    });
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
