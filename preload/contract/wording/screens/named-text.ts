/** Words for texts that name other objects (JQL, expressions, smart values). */
export const namedText = {
  title: 'Texts that name other objects',
  source: 'On the source',
  destination: 'On the destination',
  same: 'The text is the same on both sites.',
  references: 'What is rewritten',
  becomes: (here: string, there: string): string => `${here} becomes ${there}`,
  unclear: 'What is unclear',
} as const
