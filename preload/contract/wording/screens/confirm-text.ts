import { counted } from '../wording.ts'

/** Words of the question before anything is written. */
export const confirmText = {
  title: (destination: string): string => `Deploy to ${destination}?`,
  production: (destination: string): string =>
    `${destination} is a production site. What is deployed takes effect for everybody there at once.`,
  writes: (additions: number, modifications: number): string =>
    additions === 0
      ? `${counted(modifications, 'object is', 'objects are')} changed on`
      : modifications === 0
        ? `${counted(additions, 'object is', 'objects are')} added to`
        : `${counted(additions, 'object is', 'objects are')} added and ${modifications} changed on`,
  blocked: (count: number): string =>
    `${counted(count, 'blocked change is', 'blocked changes are')} not part of it.`,
  leftOut: (count: number): string =>
    `${counted(count, 'change is', 'changes are')} left out because of what is not ticked.`,
  sharedTitle: (count: number): string =>
    `${counted(count, 'object changes', 'objects change')} for others, too`,
  shared: (projects: readonly string[]): string => `also used by ${projects.join(', ')}`,
  isDefault: 'a default of the site: it changes for every project that chose nothing else',
  manual: (count: number): string =>
    `${counted(count, 'thing has', 'things have')} to be set by hand afterwards; Slipway leads you through.`,
  undo: 'This version of Slipway cannot undo a deployment.',
  copy: 'A copy of everything it touches, as it is now, is kept in',
  cancel: 'Cancel',
  deploy: (count: number): string => `Deploy ${counted(count, 'change', 'changes')}`,
} as const
