import { limits } from '@cxboard/domain/limits';
import { refuseSlug } from '@cxboard/domain/organization/slug.rules';
import { useLingui } from '@lingui/react/macro';
import * as z from 'zod/mini';
import { useViewer } from '../../session/viewer-context.ts';

type SlugReason = 'TOO_SHORT' | 'TOO_LONG' | 'NOT_PLAIN' | 'RESERVED' | 'TAKEN';

/** Why a name cannot stand in the address of a board. */
export function useBoardAddressWords() {
  const { t } = useLingui();
  const { min, max } = limits.organization.slug;
  return (why: SlugReason, slug: string) =>
    ({
      TOO_SHORT: t`Use at least ${min} characters.`,
      TOO_LONG: t`Use at most ${max} characters.`,
      NOT_PLAIN: t`Use small letters, digits and single hyphens, with at least one letter.`,
      RESERVED: t`The address “${slug}” is used by the product. Choose another.`,
      TAKEN: t`Another board has the address “${slug}”. Choose another.`,
    })[why];
}

/** The name and the charter of a board, as every form asks for them. */
export function useBoardFields() {
  const { t } = useLingui();
  const { name, charter } = limits.board;
  return {
    name: z
      .string()
      .check(
        z.trim(),
        z.minLength(1, t`Give the board a name.`),
        z.maxLength(name.max, t`Use at most ${name.max} characters.`),
      ),
    charter: z.string().check(z.trim(), z.maxLength(charter, t`Use at most ${charter} characters.`)),
  };
}

/** What is asked when a board begins, checked by the rules the server uses. */
export function useNewBoardSchema() {
  const { t } = useLingui();
  const words = useBoardAddressWords();
  const fields = useBoardFields();
  const taken = useViewer().boardsHere.map(({ slug }) => slug);
  return z.object({
    ...fields,
    slug: z.string().check((context) => {
      const refusal = refuseSlug(context.value, 'BOARD', taken);
      if (!refusal) return;
      const message = words(refusal.why, refusal.slug);
      context.issues.push({ code: 'custom', input: context.value, message });
    }),
    chairId: z.string().check(z.minLength(1, t`Choose who chairs the board.`)),
  });
}

export type NewBoardValues = z.infer<ReturnType<typeof useNewBoardSchema>>;
