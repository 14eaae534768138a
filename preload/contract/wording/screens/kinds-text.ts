/** Words of the table of what is carried. */
export const kindsText = {
  title: 'What is carried',
  lead: 'What Slipway can do with each kind of configuration, and what of it does not come over, and why. Open a kind for the details.',
  loading: 'Loading…',
  tryAgain: 'Try again',
  table: 'Kinds of configuration',
  product: 'Product',
  kind: 'Kind',
  search: 'Find a kind',
  found: (shown: number, all: number): string =>
    shown === all ? `${all} kinds` : `${shown} of ${all} kinds`,
  none: 'No kind has these words.',
  unproven: 'Unproven',
  unprovenMeaning:
    'No specification that Atlassian publishes says how this is written. It may fail or come out differently, so every write of it needs your explicit yes.',
  notes: 'What it does not reach',
  lost: 'What is lost',
  nothing: 'It comes over whole.',
  meanings: 'What the columns mean',
  ofThem: (meaning: string): string => `An object ${meaning}.`,
  toDeployment: 'Back to the deployment',
} as const
