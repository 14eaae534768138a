import { deletedUnlessUsed, notShownUsers } from '../../deleted-unless-used.ts'
import type { DataCenterKind } from '../../kind.ts'
import { listProjects } from '../../project/data-center/read-projects.ts'
import { projectCategoryAbilities } from '../abilities.ts'
import { readProjectCategoriesFrom } from '../read.ts'
import { projectCategoryWriterFor } from '../write.ts'
import { projectCategoryEndpoints } from './endpoints.ts'

/** Project categories of Data Center (jira-dc-api §3.4). */
export const projectCategoryOnDataCenter: DataCenterKind = {
  model: {
    abilities: {
      ...projectCategoryAbilities,
      delete: deletedUnlessUsed('Only while no project has it.'),
    },
    usersNotShown: [notShownUsers.projects, notShownUsers.filters, notShownUsers.automation],
  },
  endpoints: projectCategoryEndpoints,
  read: readProjectCategoriesFrom(projectCategoryEndpoints),
  writer: projectCategoryWriterFor({
    endpoints: projectCategoryEndpoints,
    updates: 'all',
    countProjects: async (api, categoryId) => {
      const projects = await listProjects(api)
      return projects.filter(({ projectCategory }) => projectCategory?.id === categoryId).length
    },
  }),
}
