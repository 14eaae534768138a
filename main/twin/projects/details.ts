import { levelName } from '../hierarchy/state.ts'
import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { ok, type Reply } from '../http/reply.ts'
import { translate } from '../locale.ts'
import { oldStatusBean } from '../statuses/bean.ts'
import { statuses } from '../statuses/state.ts'
import { mappingsOfProject, workflowFor } from '../workflow-schemes/resolve.ts'
import { visibleProject } from './access.ts'
import { typesOf } from './bean.ts'
import { inventKey, inventName, keyComplaint } from './keys.ts'

/** `GET /project/{projectIdOrKey}/statuses`: per issue type those of its workflow. */
export function getProjectStatuses(context: Context): Reply {
  const { site, params } = context
  const project = visibleProject(context, params.projectIdOrKey ?? '')
  const all = statuses.of(site)
  return ok(
    typesOf(context, project).map((type) => {
      const mappings = mappingsOfProject(site, project)
      const used = workflowFor(site, mappings, type.id).statuses.flatMap(
        ({ statusId }) => all[statusId] ?? [],
      )
      return {
        self: `${context.api}/issuetype/${type.id}`,
        id: type.id,
        name: translate(context, type),
        subtask: type.hierarchyLevel < 0,
        statuses: used.map((status) => oldStatusBean(context, status)),
      }
    }),
  )
}

/** `GET /project/{projectId}/hierarchy`. */
export function getHierarchy(context: Context): Reply {
  const project = visibleProject(context, context.params.projectId ?? '')
  const types = typesOf(context, project)
  const levels = [...new Set(types.map(({ hierarchyLevel }) => hierarchyLevel))]
  return ok({
    projectId: Number(project.id),
    hierarchy: levels
      .toSorted((one, other) => one - other)
      .map((level) => ({
        level,
        name: levelName(context.site, level),
        issueTypes: types
          .filter(({ hierarchyLevel }) => hierarchyLevel === level)
          .map(({ id, name, avatarId }) => ({ id: Number(id), name, avatarId: Number(avatarId) })),
      })),
  })
}

/** `GET /projectvalidate/key`: 200 with complaints, or with none. */
export function validateKey(context: Context): Reply {
  const complaint = keyComplaint(context.site, context.query.get('key') ?? undefined)
  return ok({
    errorMessages: [],
    errors: complaint === undefined ? {} : { projectKey: complaint },
  })
}

/** `GET /projectvalidate/validProjectKey`: the wish, or one like it. */
export function suggestKey(context: Context): Reply {
  return ok(inventKey(context.site, context.query.get('key') ?? ''))
}

/** `GET /projectvalidate/validProjectName`. */
export function suggestName(context: Context): Reply {
  const name = context.query.get('name')
  if (name === null || name.trim() === '') return refuse(400, 'The name has to be provided.')
  return ok(inventName(context.site, name.trim()))
}

const types = [
  ['software', 'Software', '#f6c342'],
  ['service_desk', 'Service Desk', '#67ab49'],
  ['business', 'Business', '#1D7AFC'],
].map(([key = '', formattedKey = '', color = '']) => ({
  key,
  formattedKey,
  color,
  descriptionI18nKey: `jira.project.type.${key}.description`,
  icon: '',
}))

/** `GET /project/type` and `GET /project/type/accessible`. */
export function listTypes(): Reply {
  return ok(types)
}

/** `GET /project/type/{projectTypeKey}` and its accessible variant. */
export function getType(context: Context): Reply {
  const type = types.find(({ key }) => key === context.params.projectTypeKey)
  return type === undefined ? refuse(404, 'The project type was not found.') : ok(type)
}
