import { addProject } from '#twin/projects/add'
import type { ProjectRecord } from '#twin/projects/state'
import { siteCredentials } from '#twin/site'
import type { Site } from '#twin/site-model'
import { accounts } from '#twin/users/state'

/** What a planted project is like. */
export interface PlantOptions {
  readonly key: string
  readonly templateKey?: string
  readonly leadAccountId?: string
  readonly projectTypeKey?: ProjectRecord['projectTypeKey']
}

/** Template of a team-managed project. */
export const teamTemplate = 'com.pyxis.greenhopper.jira:gh-simplified-agility-kanban'

/** Template of a company-managed project. */
export const businessTemplate =
  'com.atlassian.jira-core-project-templates:jira-core-simplified-task-tracking'

/** The administrator that the site was made with. */
export function ownerOf(site: Site): string {
  const { email } = siteCredentials(site)
  const owner = Object.values(accounts.of(site)).find((one) => one.emailAddress === email)
  if (owner === undefined) throw new Error('the site has no owner')
  return owner.accountId
}

/** Puts a project on a site as if it had been created, without going through the API. */
export function plantProject(site: Site, options: PlantOptions): ProjectRecord {
  return addProject(site, {
    name: `Project ${options.key}`,
    leadAccountId: ownerOf(site),
    ...options,
  })
}
