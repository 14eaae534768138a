import type { ConfigObject } from '#contract/model/config-object'

/** Whether a project has issues, which some changes of its schemes concern. */
export const hasIssues = ({ facts }: ConfigObject): boolean => Number(facts.issueCount ?? 0) > 0
