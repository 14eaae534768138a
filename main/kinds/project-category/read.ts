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

/** Reads all project categories of a site, through the operations of its product. */
export const readProjectCategoriesFrom =
  ({ list }: Pick<typeof projectCategoryEndpoints, 'list'>) =>
  async ({ api }: { readonly api: JiraApi }): Promise<readonly ConfigObject[]> =>
    (await api.list(list)).map(normaliseProjectCategory)

/** All project categories of the site. */
export const readProjectCategories = readProjectCategoriesFrom(projectCategoryEndpoints)
