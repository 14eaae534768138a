import type { StatusMapping } from '../model/decision.ts'

/** What becomes of a status of live issues, in words. */
export const wordMapping = ({ project = '', issueType, from, to }: StatusMapping): string =>
  [project, issueType, `${from} becomes ${to}`].filter((part) => part !== '').join(': ')
