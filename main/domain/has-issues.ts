import type { ConfigObject } from '#contract/model/config-object'

/**
 * Whether a project has issues, which some changes of its schemes concern. One whose count Jira did
 * not tell is taken to have some.
 */
export const hasIssues = ({ facts }: ConfigObject): boolean => facts.issueCount !== 0
