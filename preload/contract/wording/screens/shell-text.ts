/** Words around every screen. */
export const shellText = {
  product: 'Slipway',
  places: 'Places',
  placeNames: {
    authorization: 'Authorization',
    deployment: 'Configuration Deployment',
    history: 'History',
    settings: 'Settings',
  },
  shortcuts: 'Keyboard shortcuts',
  source: 'Source',
  destination: 'Destination',
  notChosen: 'not chosen yet',
  production: 'Production',
  preview: 'Preview: demo sites only',
  couldNotStart: 'Slipway could not start',
  tryAgain: 'Try again',
} as const
