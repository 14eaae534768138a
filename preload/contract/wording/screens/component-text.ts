/** Words of the parts that every screen is made of. */
export const componentText = {
  show: 'Show',
  hide: 'Hide',
  showSecret: (label: string): string => `Show ${label}`,
  dismiss: 'Put this message away',
  technicalDetails: 'Technical details',
  createToken: 'Create an API token',
  copyDetails: 'Copy details',
  detailsCopied: 'Details copied.',
  showMore: (next: number, left: number): string =>
    next === left ? `Show the other ${left}` : `Show ${next} more of ${left}`,
  cancel: 'Cancel',
  close: 'Close',
} as const
