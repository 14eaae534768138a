/** Results over all suites, for the closing line that people and CI read. */
export interface Tally {
  passed: number
  failed: number
  skipped: number
}

/** Says a line on the standard output. */
export const say = (text: string): void => {
  process.stdout.write(`${text}\n`)
}
