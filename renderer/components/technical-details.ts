import type { Failure } from '#contract/model/failure'

/** A failure as text for those who want to know exactly, or to report it. */
export const technicalDetails = ({ code, subject, status, details }: Failure): string =>
  [
    `${code}${status === undefined ? '' : ` (HTTP ${status})`}`,
    ...(subject === '' ? [] : [subject]),
    ...details,
  ].join('\n')
