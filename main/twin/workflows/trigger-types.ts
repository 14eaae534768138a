import type { Rule } from './state.ts'

/** The rule that moves issues when something happens to code. */
export const developmentTriggers = 'system:development-triggers'

const plugin = 'com.atlassian.jira.plugins.jira-development-integration-plugin'

/** What can happen to code, with the name that the editor shows. */
export const triggerTypes: readonly { readonly type: string; readonly name: string }[] = [
  ['branch-created', 'Branch created'],
  ['commit-created', 'Commit created'],
  ['pull-request-created', 'Pull request created'],
  ['pull-request-merged', 'Pull request merged'],
  ['pull-request-declined', 'Pull request declined'],
  ['pull-request-reopened', 'Pull request reopened'],
  ['review-started', 'Review started'],
  ['review-submitted-for-approval', 'Review submitted for approval'],
  ['review-approved', 'Review approved'],
  ['review-rejected', 'Review rejected'],
  ['review-abandoned', 'Review abandoned'],
  ['review-closed', 'Review closed'],
  ['review-summarized', 'Review summarized'],
].map(([key, name = '']) => ({ type: `${plugin}:${key}-trigger`, name }))

/** Whether all that a trigger reacts to is known: `enabledTriggers` is a list joined by commas. */
export function knowsTriggers({ parameters }: Rule): boolean {
  const named = (parameters.enabledTriggers ?? '').split(',').map((type) => type.trim())
  return named.every((type) => type === '' || triggerTypes.some((known) => known.type === type))
}
