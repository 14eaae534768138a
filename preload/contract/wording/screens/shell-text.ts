/** Words around every screen. */
export const shellText = {
  product: 'Slipway',
  windowTitle: (place: string): string => `${place} – Slipway`,
  places: 'Places',
  placeNames: {
    connections: 'Connections',
    deployment: 'Configuration Deployment',
    history: 'History',
    settings: 'Settings',
    kinds: 'What is carried',
    compare: 'Compare',
    ledger: 'Identity ledger',
  },
  shortcuts: 'Keyboard shortcuts',
  source: 'Source',
  destination: 'Destination',
  notChosen: 'not chosen yet',
  production: 'Production',
  preview: 'Preview: demo sites only',
  couldNotStart: 'Slipway could not start',
  screenBroke: 'This screen could not be shown',
  workGoesOn:
    'That is a fault of the window only. A deployment under way goes on, and its journal is complete.',
  showAgain: 'Show it again',
  tryAgain: 'Try again',
} as const
