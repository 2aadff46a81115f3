import { WrongSetting } from './config.ts';

/** Something a person asked for that cannot be done as asked: told in a sentence, without a stack. */
export class CannotDo extends Error {}

/** Runs a command to its end; what a person can set right ends it with a sentence. */
export async function orSay(act: () => Promise<void>) {
  try {
    await act();
    process.exit(0);
  } catch (error) {
    console.error(error instanceof CannotDo || error instanceof WrongSetting ? error.message : error);
    process.exit(1);
  }
}
