import { type SignInProblem, signInProblems } from '@cxboard/domain/people/single-sign-on.rules';

export interface SignInView {
  /** The page that was wanted. */
  readonly next?: string;
  /** The organization whose own sign-in was begun, or is the only way into it. */
  readonly house?: string;
  /** Why it let nobody in. */
  readonly why?: SignInProblem;
}

const isProblem = (said: unknown): said is SignInProblem => signInProblems.some((one) => one === said);

export const signInView = ({ next, house, why }: Record<string, unknown>): SignInView => ({
  ...(typeof next === 'string' && { next }),
  ...(typeof house === 'string' && { house }),
  ...(isProblem(why) && { why }),
});
