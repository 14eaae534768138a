import type { IssueTypeSchemeAnswer } from './endpoints.ts'

/** What Jira calls it unless somebody has renamed it. */
const defaultName = 'Default Issue Type Scheme'

const typesOf = ({ issueTypes }: IssueTypeSchemeAnswer): readonly string[] =>
  (issueTypes ?? []).map(({ id }) => id)

/**
 * The scheme of all projects that chose none. No operation tells which one that is: it is the one of
 * Jira's own name for it, else the oldest that has all issue types, since every new one joins it
 * (jira-dc-api §3.5).
 */
export const defaultSchemeIn = (
  schemes: readonly IssueTypeSchemeAnswer[],
): IssueTypeSchemeAnswer | undefined => {
  const all = new Set(schemes.flatMap(typesOf))
  const byAge = schemes.toSorted((a, b) => Number(a.id) - Number(b.id))
  return (
    byAge.find(({ name }) => name === defaultName) ??
    byAge.find((scheme) => new Set(typesOf(scheme)).size === all.size)
  )
}
