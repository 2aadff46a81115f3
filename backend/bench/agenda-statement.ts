import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import build from '../rolldown.config.ts';

interface Statement {
  readonly name: string;
  readonly text: string;
}

/** The statement behind the agenda page, out of the product's own source. */
export async function agendaStatement(): Promise<Statement> {
  const dir = fileURLToPath(new URL('./dist/', import.meta.url));
  const bundle = await rolldown({
    ...(build as object),
    input: fileURLToPath(new URL('./statements.ts', import.meta.url)),
  });
  await bundle.write({ dir, format: 'esm', entryFileNames: 'statements.js' });
  await bundle.close();
  const { knownStatements } = (await import(pathToFileURL(`${dir}statements.js`).href)) as {
    knownStatements: () => readonly Statement[];
  };
  const found = knownStatements().find(({ name }) => name === 'agenda.by_number');
  if (!found) throw new Error('The agenda page has no statement called agenda.by_number any more.');
  return found;
}
