export interface CustomerEconomics {
  /** Margin per period, in money. */
  readonly margin: number;
  /** Part of customers that stay from one period to the next, 0 to 1. */
  readonly retention: number;
  /** Discount per period, above 0. */
  readonly discount: number;
}

/**
 * What a customer is worth from the next period on, in money: margin x r / (1 + d - r) (Gupta & Lehmann 2003). Null outside
 * 0 <= retention <= 1 and discount > 0, where the sum has no end or no meaning.
 */
export function lifetimeValue({ margin, retention, discount }: CustomerEconomics): number | null {
  if (!(retention >= 0 && retention <= 1 && discount > 0)) return null;
  return (margin * retention) / (1 + discount - retention);
}
