import type { Context } from '../http/context.ts'
import { projectCategories } from '../project-categories/state.ts'
import { avatarUrls } from '../users/bean.ts'
import type { ProjectRecord } from './state.ts'

/** A project as lists of the projects of a scheme show it (`ProjectDetails`). */
export function projectDetailsBean(context: Context, project: ProjectRecord) {
  const categoryId = project.categoryId ?? ''
  const category = projectCategories.of(context.site)[categoryId]
  return {
    self: `${context.api}/project/${project.id}`,
    id: project.id,
    key: project.key,
    name: project.name,
    projectTypeKey: project.projectTypeKey,
    simplified: project.style === 'next-gen',
    avatarUrls: avatarUrls(context, 'project', project.avatarId),
    ...(category === undefined
      ? {}
      : {
          projectCategory: {
            id: category.id,
            name: category.name,
            description: category.description,
          },
        }),
  }
}
