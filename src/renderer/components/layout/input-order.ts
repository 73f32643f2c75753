/** Hints stand below what they explain, so that fields side by side line up whether they have one or not. */
export const inputOrder: ('label' | 'input' | 'description' | 'error')[] = [
  'label',
  'input',
  'error',
  'description',
];
