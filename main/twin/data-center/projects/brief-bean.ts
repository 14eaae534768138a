import type { Context } from '../../http/context.ts'
import { projectCategories } from '../../project-categories/state.ts'
import type { ProjectRecord } from '../../projects/state.ts'
import { avatarUrls } from '../users/bean.ts'

/** What every answer says of a project (`ProjectBean`): no style, no uuid. */
export function briefProjectBean(
  context: Context,
  project: ProjectRecord,
): Record<string, unknown> {
  const { id, key, name, categoryId, avatarId, projectTypeKey, status } = project
  const category = projectCategories.of(context.site)[categoryId ?? '']
  return {
    expand: 'description,lead,url,projectKeys',
    self: `${context.api}/project/${id}`,
    id,
    key,
    name,
    avatarUrls: avatarUrls(context, `projectavatar?pid=${id}&avatarId=${avatarId}`),
    ...(category === undefined
      ? {}
      : {
          projectCategory: {
            self: `${context.api}/projectCategory/${category.id}`,
            id: category.id,
            name: category.name,
            description: category.description,
          },
        }),
    projectTypeKey,
    archived: status === 'archived',
  }
}
