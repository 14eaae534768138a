import { AppError, failure } from '#contract/model/failure'
import type { JsonObject } from '#contract/model/json'
import type { JiraApi } from '#jira/api'
import { avatarToShow } from '../avatars/show-avatar.ts'
import type { Writer } from '../kind.ts'
import { refuseIfIssues } from '../refuse-used.ts'
import { changedMembers, idsNamed, isEmpty, textIn } from '../wanted-members.ts'
import { priorityEndpoints } from './endpoints.ts'
import { listPriorities, systemAvatarsOf, withIcon } from './read.ts'

/**
 * The icon that a new priority is made with: Jira asks for one (spec: `POST /priority`), and an
 * uploaded one can follow only when the priority is there.
 */
const firstAvatar = async (api: JiraApi, { avatar }: JsonObject): Promise<string> => {
  if (typeof avatar === 'string') return avatar
  const [first] = await api.list(priorityEndpoints.systemAvatars, { path: { type: 'priority' } })
  if (first) return first.id
  throw new AppError(failure('jira.unexpected-answer', 'Jira’s own icons of priorities'))
}

/** Writes priorities; an update names only what changes. */
export const priorityWriter: Writer = {
  find: async ({ api }, data) => idsNamed(await listPriorities(api), data),
  readOne: async ({ api }, id) => {
    const priority = await api.callIfFound(priorityEndpoints.get, { path: { id } })
    const system = priority && (await systemAvatarsOf(api, [priority], () => {}))
    return priority && withIcon(api, priority, system)
  },
  create: async ({ api }, data) => {
    const created = await api.call(priorityEndpoints.create, {
      body: {
        name: textIn(data, 'name'),
        description: textIn(data, 'description'),
        statusColor: textIn(data, 'statusColor'),
        avatarId: Number(await firstAvatar(api, data)),
      },
    })
    return created.id
  },
  converge: async (context, current, data) => {
    const changed = changedMembers(current.data, data, ['name', 'description', 'statusColor'])
    const on = { type: 'priority', id: current.id } as const
    const shown = await avatarToShow(context, on, current.data, data)
    const body = { ...changed, ...(shown === undefined ? {} : { avatarId: Number(shown) }) }
    if (isEmpty(body)) return
    await context.api.call(priorityEndpoints.update, { path: { id: current.id }, body })
  },
  remove: async ({ api }, { id, name }) => {
    await refuseIfIssues(api, `priority = ${id}`, `priority “${name}”`)
    await api.callTask(priorityEndpoints.delete, { path: { id } })
  },
}
