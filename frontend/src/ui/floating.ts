/** The paper of everything that lies over the page: menus, popovers, lists of a combobox. */
export const floatingPaper =
  'rounded-sheet bg-surface text-ink shadow-floating outline-none transition-opacity data-starting-style:opacity-0 data-ending-style:opacity-0 forced:border print:hidden';

/** The veil behind what must be dealt with first. */
export const veil =
  'fixed inset-0 z-40 bg-veil transition-opacity data-starting-style:opacity-0 data-ending-style:opacity-0 print:hidden';
