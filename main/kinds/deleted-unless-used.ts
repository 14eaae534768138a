import { inPart } from '#domain/abilities'

/** What of Data Center no operation shows, and what may name objects of other kinds. */
export const notShownUsers = {
  /** The list of projects has those that the account may browse (jira-dc-api §2, projects). */
  projects: 'projects that you may not browse',
  rules: 'rules of workflows',
  automation: 'automation rules',
  filters: 'filters that Data Center lists for nobody but their owners',
  schemes: 'workflow schemes that no project uses',
  screens: 'issue type screen schemes and field configuration schemes',
  levels: 'who is in levels of issue security schemes',
} as const

/** How kinds are deleted on Data Center that something may use which its REST API does not show. */
export const deletedUnlessUsed = (when: string) =>
  inPart(`${when} You say so for each: its REST API does not show all that may use one.`)
