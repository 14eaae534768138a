import type { FailureCode } from '#contract/model/failure'

/** Jira may still be at work on the write, so that not seeing it yet says nothing. */
export const stillOpen: ReadonlySet<FailureCode> = new Set([
  'jira.task-stuck',
  'jira.task-vanished',
] satisfies FailureCode[])
