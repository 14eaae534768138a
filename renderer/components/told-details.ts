import type { Failure, FailureCode } from '#contract/model/failure'

/** Failures whose details are sentences for the user, mostly Jira's own; others are technical. */
const told: ReadonlySet<FailureCode> = new Set([
  'input.invalid',
  'file.corrupt',
  'plan.signatures-missing',
  'jira.rejected',
  'jira.conflict',
  'jira.task-failed',
  'auth.permission-missing',
  'plan.project-not-carriable',
  'run.verification-failed',
])

/** As many as can be read at a glance; the rest stands under the technical details. */
const most = 5

/** What a failure's notice says beyond its own words. */
export const toldDetails = ({ code, details }: Failure): readonly string[] =>
  told.has(code) ? [...new Set(details)].slice(0, most) : []

/** Failures that a new API token mends: their notice leads to where Atlassian makes them. */
export const mendedByToken: ReadonlySet<FailureCode> = new Set([
  'auth.token-rejected',
  'auth.password-refused',
  'auth.token-expired',
  'auth.anonymous-answer',
  'auth.scope-missing',
  'auth.token-missing',
])
