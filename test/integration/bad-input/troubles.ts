import type { FailureCode } from '#contract/model/failure'
import type { Fault } from '#twin/faults'

/** Answers that Slipway cannot use, and what it calls them when they do not stop. */
export const troubles: readonly [string, Fault, FailureCode][] = [
  ['is cut short', { kind: 'truncated' }, 'jira.unexpected-answer'],
  ['is a web page', { kind: 'html', status: 200 }, 'jira.unexpected-answer'],
  ['is 503', { kind: 'status', status: 503 }, 'jira.unavailable'],
  ['is a web page of a proxy', { kind: 'html', status: 502 }, 'jira.unavailable'],
  [
    'is 429, again and again',
    { kind: 'status', status: 429, retryAfterSeconds: 1 },
    'jira.rate-limited',
  ],
  ['never comes', { kind: 'drop-before' }, 'net.connection-lost'],
  ['is that it is gone', { kind: 'status', status: 410 }, 'jira.endpoint-gone'],
]
