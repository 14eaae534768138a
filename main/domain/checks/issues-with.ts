import type { ConfigObject } from '#contract/model/config-object'
import type { Step } from '#contract/model/plan'
import type { KindModel } from '../kind-model.ts'

/** Searches for the issues that a step concerns, as JQL on the destination. */
export interface IssuesOfStep {
  /** Those that have the object which it deletes or changes. */
  readonly whole: string | null
  /** For each extra of the step: those that it would be taken from. */
  readonly extras: readonly (string | null)[]
}

/** Which issues have what a step deletes or changes, or what only the destination object has. */
export const issuesOfStep = (
  { action, extras }: Pick<Step, 'action' | 'extras'>,
  destination: ConfigObject | undefined,
  { issuesWith }: Pick<KindModel, 'issuesWith'>,
): IssuesOfStep => ({
  whole:
    ((action === 'delete' || action === 'update') && destination && issuesWith?.(destination)) ||
    null,
  extras: extras.map((extra) => (destination && issuesWith?.(destination, extra)) ?? null),
})
