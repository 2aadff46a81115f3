import { useMutation, useQuery } from '@apollo/client/react';
import { booksProblem } from '@cxboard/domain/ledger/closing.rules';
import { limits } from '@cxboard/domain/limits';
import { Trans, useLingui } from '@lingui/react/macro';
import { useViewer } from '../../session/viewer-context.ts';
import { useFormat } from '../../ui/format.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { CostsSoFarDocument, type CostsSoFarQuery, SayCostsDocument } from './closing-costs.generated.ts';

/** What a project cost, as its closing asks for it; nobody has to say. */
export interface Costs {
  cost: number | null;
  ownerDays: number | null;
}

export const noCosts: Costs = { cost: null, ownerDays: null };

const nothingElse = { customers: null, churnDays: null, churnBefore: null, churnAfter: null, churnSource: '' };

/** The field whose figure cannot be, and the sentence for it. */
export function useCostProblem() {
  const { t } = useLingui();
  const { number } = useFormat();
  return (said: Costs): readonly ['cost' | 'ownerDays', { message: string }] | null => {
    const field = booksProblem({ ...nothingElse, ...said })?.field;
    if (field !== 'cost' && field !== 'ownerDays') return null;
    const [least, most] = [number(limits.ledger[field].min), number(limits.ledger[field].max)];
    return [field, { message: t`Between ${least} and ${most}.` }];
  };
}

interface Closing {
  readonly projectId: string;
  /** Only whoever may say it is asked. */
  readonly isAsked: boolean;
}

/** Said with the closing, kept with everything else the ledger knows of the project. */
export function useClosingCosts({ projectId, isAsked }: Closing) {
  const { data } = useQuery(CostsSoFarDocument, {
    variables: { projectId },
    skip: !isAsked,
    fetchPolicy: 'network-only',
  });
  const [say] = useMutation(SayCostsDocument, { refetchQueries: ['ProjectClosing', 'CostsSoFar'] });
  const known = data?.projectClosing ?? null;
  const save = async ({ cost, ownerDays }: Costs) => {
    if (!known || (cost === null && ownerDays === null)) return;
    await say({ variables: { input: { ...keptOf(known), projectId, ...saidOver(known, { cost, ownerDays }) } } });
  };
  return { known, save };
}

type Known = CostsSoFarQuery['projectClosing'];

const saidOver = (known: Known, { cost, ownerDays }: Costs) => ({
  cost: cost ?? known.cost,
  ownerDays: ownerDays ?? known.ownerDays,
});

/** Whom it reached stays as it was said. */
const keptOf = ({ version, customers, churn }: Known) => ({
  ...{ expectedVersion: version, customers },
  ...(churn && {
    ...{ churnDays: churn.days, churnSource: churn.source },
    ...{ churnBefore: countsOf(churn.before), churnAfter: countsOf(churn.after) },
  }),
});

const countsOf = ({ atStart, lost }: { atStart: number; lost: number }) => ({ atStart, lost });

/** An owner says what it cost on the page of the project; who leads the board says it where the board ends it. */
export const asLead = (boardId: string) => ({ boardId, ownerId: '', coOwnerId: null });

/** Two figures beside the reason; empty is as good as any. */
export function CostFields({ known }: { known: Known | null }) {
  const { t } = useLingui();
  const { currency } = useViewer().organization;
  if (!known) return null;
  const said = (figure: number | null) => (figure === null ? undefined : String(figure));
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1.5 text-control font-medium">
        <Trans>What it cost, for the value ledger</Trans>
      </legend>
      <div className="grid gap-4 sm:grid-cols-2">
        <NumberField
          name="cost"
          label={t`Actual cost`}
          suffix={currency}
          placeholder={said(known.cost)}
          {...limits.ledger.cost}
          optional
        />
        <NumberField
          name="ownerDays"
          label={t`Owner-days`}
          placeholder={said(known.ownerDays)}
          {...limits.ledger.ownerDays}
          optional
        />
      </div>
    </fieldset>
  );
}
