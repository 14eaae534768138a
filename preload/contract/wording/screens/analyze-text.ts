/** Words of the screen that waits for the analysis. */
export const analyzeText = {
  title: 'Analyzing changes',
  lead: (destination: string): string =>
    `Slipway reads ${destination} and compares. It only reads; nothing changes in Jira.`,
  reading: (destination: string): string => `Reading ${destination}`,
  readSoFar: (done: number, total: number): string => `${done} of ${total} kinds`,
  planning: 'Comparing, and putting the changes in order',
  stop: 'Stop',
  stopping: 'Stopping…',
  stoppedTitle: 'The analysis was stopped',
  stopped: 'Nothing was changed. Your selection is kept.',
  again: 'Analyze again',
  ready: 'The changes are ready to be looked through.',
  none: 'Select what to carry over first.',
  toSelect: 'Select',
} as const
