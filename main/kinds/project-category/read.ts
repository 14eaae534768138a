import type { ConfigObject } from '#contract/model/config-object'
import { nameKey } from '#domain/natural-key'
import type { JiraApi } from '#jira/api'
import { type ProjectCategoryAnswer, projectCategoryEndpoints } from './endpoints.ts'

/** A project category, normalised. */
export const normaliseProjectCategory = (category: ProjectCategoryAnswer): ConfigObject => ({
  kind: 'projectCategory',
  id: category.id,
  name: category.name,
  naturalKey: nameKey(category.name),
  protection: 'none',
  data: { name: category.name, description: category.description },
  facts: {},
})

/** All project categories of the site. */
export const readProjectCategories = async (context: {
  readonly api: JiraApi
}): Promise<readonly ConfigObject[]> =>
  (await context.api.list(projectCategoryEndpoints.list)).map(normaliseProjectCategory)
