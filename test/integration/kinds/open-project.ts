import { addProject } from '#twin/projects/add'
import { type OpenSite, openSite } from './open-site.ts'

/** A site whose context writes into a project of its own. */
export const openProject = async (): Promise<OpenSite> => {
  const site = await openSite()
  const leadAccountId = site.context.accountId
  const project = addProject(site.twin.site, { key: 'HOME', name: 'Home', leadAccountId })
  Object.assign(site.context, { owner: { kind: 'project', id: project.id } })
  return site
}
