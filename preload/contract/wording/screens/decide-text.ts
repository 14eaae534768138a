import { counted } from '../wording.ts'

/** Words of deciding otherwise about one object. */
export const decideText = {
  open: 'Decide otherwise…',
  made: (words: string): string => `You decided: ${words}`,
  mark: (words: string): string => `Decided: ${words}`,
  title: (name: string): string => `What becomes of “${name}”`,
  loading: 'Trying out what follows from each…',
  none: 'Nothing else can be decided about it.',
  choice: 'On the destination',
  newName: 'Name on the destination',
  search: 'Name or id',
  candidates: 'On the destination',
  searching: 'Searching…',
  noneFound: 'Nothing on the destination that can be used has these words.',
  more: (count: number): string => `${count} more. Type more words to find them.`,
  candidateId: (id: string): string => `Id ${id}`,
  standsFor: (name: string): string => `is used for “${name}” now`,
  effect: 'What follows',
  trying: 'Trying it out…',
  pick: 'Choose one to see what follows.',
  nothingFollows: 'Nothing else in the plan changes.',
  goes: (count: number): string => `${counted(count, 'change goes', 'changes go')}`,
  comes: (count: number): string => `${counted(count, 'change comes', 'changes come')}`,
  changes: (count: number): string =>
    `${counted(count, 'object is', 'objects are')} treated otherwise`,
  becomes: (name: string, before: string, after: string): string => `${name}: ${before} → ${after}`,
  loses: (count: number): string => `${counted(count, 'other goes', 'others go')} without it`,
  loss: (name: string, elements: readonly string[]): string => `${name}: ${elements.join('; ')}`,
  problems: (count: number): string => `${counted(count, 'problem comes', 'problems come')} up`,
  solved: (count: number): string => `${counted(count, 'problem is', 'problems are')} gone.`,
  andMore: (count: number): string => `and ${count} more`,
  skipped: (count: number): string => `${counted(count, 'object', 'objects')} left out`,
  skippedBecause: (name: string): string => `needs “${name}”`,
  cancel: 'Cancel',
  decide: 'Decide so',
  decided: 'Decided. The plan is worked out anew.',
} as const

/** Words of the files of decisions. */
export const decisionFileText = {
  title: 'Decisions',
  lead: 'They can be saved as a file, and read for another plan between these sites.',
  save: 'Save decisions',
  read: 'Read decisions',
  saved: (file: string): string => `Saved to ${file}.`,
  readTitle: (taken: number, file: string): string =>
    `${counted(taken, 'decision', 'decisions')} of ${file} taken`,
  unfitTitle: (count: number): string =>
    `${counted(count, 'is', 'are')} about nothing on these two sites, and ${count === 1 ? 'rests' : 'rest'}:`,
  unfit: (number: number, text: string): string => `Number ${number}: ${text}`,
} as const
