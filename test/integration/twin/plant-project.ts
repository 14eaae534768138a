import { nextId, nextUuid } from '#twin/ids'
import { type ProjectRecord, projectSlice } from '#twin/projects/state'
import { siteCredentials } from '#twin/site'
import type { Site } from '#twin/site-model'
import { accounts } from '#twin/users/state'

/** What a planted project is like. */
export interface PlantOptions {
  readonly key: string
  readonly style?: ProjectRecord['style']
  readonly templateKey?: string
  readonly leadAccountId?: string
}

/** The administrator that the site was made with. */
export function ownerOf(site: Site): string {
  const { email } = siteCredentials(site)
  const owner = Object.values(accounts.of(site)).find((one) => one.emailAddress === email)
  if (owner === undefined) throw new Error('the site has no owner')
  return owner.accountId
}

/** Puts a project on a site as if it had been created, without going through the API. */
export function plantProject(site: Site, options: PlantOptions): ProjectRecord {
  const { key, style = 'classic', templateKey } = options
  const project: ProjectRecord = {
    id: nextId(site, 'project'),
    uuid: nextUuid(site),
    key,
    oldKeys: [],
    name: `Project ${key}`,
    description: '',
    url: '',
    leadAccountId: options.leadAccountId ?? ownerOf(site),
    assigneeType: 'UNASSIGNED',
    projectTypeKey: 'software',
    style,
    categoryId: null,
    avatarId: '10400',
    status: 'live',
    schemes: {
      issueTypeSchemeId: '10000',
      workflowSchemeId: null,
      issueTypeScreenSchemeId: null,
      fieldConfigurationSchemeId: null,
      fieldSchemeId: null,
      permissionSchemeId: null,
      notificationSchemeId: null,
      issueSecuritySchemeId: null,
      prioritySchemeId: null,
    },
  }
  projectSlice.of(site)[project.id] = project
  for (const resource of site.resources) {
    resource.projectCreated?.(site, project, { templateKey, details: {} })
  }
  return project
}
