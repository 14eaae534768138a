import type { Kind } from '../kind.ts'
import { projectCategoryOnDataCenter } from './data-center/index.ts'
import { projectCategoryEndpoints } from './endpoints.ts'
import { projectCategoryModel } from './model.ts'
import { readProjectCategories } from './read.ts'
import { projectCategoryWriter } from './write.ts'

/** Project categories (jira-api 3.2). */
export const projectCategoryKind: Kind = {
  model: projectCategoryModel,
  endpoints: projectCategoryEndpoints,
  read: readProjectCategories,
  writer: projectCategoryWriter,
  dataCenter: projectCategoryOnDataCenter,
}
