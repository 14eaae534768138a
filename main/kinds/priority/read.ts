import type { ConfigObject } from '#contract/model/config-object'
import { AppError } from '#contract/model/failure'
import type { JsonObject } from '#contract/model/json'
import { nameKey } from '#domain/natural-key'
import type { JiraApi } from '#jira/api'
import { readAvatar, readSystemAvatars, type SystemAvatars } from '../avatars/read-avatar.ts'
import type { ReadContext, SharedReading } from '../kind.ts'
import { type PriorityAnswer, priorityEndpoints } from './endpoints.ts'

/** `#abc`, `#AABBCC` and `#aabbcc` are one colour. */
const normaliseColour = (colour: string): string => {
  const lower = colour.toLowerCase()
  return /^#[0-9a-f]{3}$/.test(lower) ? lower.replace(/[0-9a-f]/g, '$&$&') : lower
}

/** A priority, normalised; `icon` is what is known of its icon. */
export const normalisePriority = (priority: PriorityAnswer, icon: JsonObject): ConfigObject => ({
  kind: 'priority',
  id: priority.id,
  name: priority.name,
  naturalKey: nameKey(priority.name),
  protection: 'none',
  data: {
    name: priority.name,
    description: priority.description,
    statusColor: normaliseColour(priority.statusColor),
    ...icon,
  },
  facts: {},
})

/** The same with its icon as Jira shows it. */
export const withIcon = async (
  api: JiraApi,
  priority: PriorityAnswer,
  system: SystemAvatars,
): Promise<ConfigObject> =>
  normalisePriority(
    priority,
    await readAvatar(api, 'priority', priority.avatarId ?? undefined, system),
  )

/**
 * All priorities in the site's order, as Jira lists them. The search lists no OAuth scope, so where
 * the gateway refuses a scoped token for it, the deprecated list answers instead (jira-api 1.1).
 */
export const listPriorities = async (api: JiraApi): Promise<readonly PriorityAnswer[]> => {
  try {
    return await api.list(priorityEndpoints.search)
  } catch (error) {
    const scopeMissing = error instanceof AppError && error.failure.code === 'auth.scope-missing'
    if (!scopeMissing) throw error
    return api.list(priorityEndpoints.list)
  }
}

/** Ids of Jira's own icons, where these priorities have any icon by id. */
export const systemAvatarsOf = async (
  api: JiraApi,
  priorities: readonly PriorityAnswer[],
  gap: ReadContext['gap'],
): Promise<SystemAvatars> =>
  priorities.some(({ avatarId }) => (avatarId ?? null) !== null)
    ? readSystemAvatars(api, 'priority', gap)
    : undefined

/** The priorities in the site's order, for this kind and for the settings of the site. */
export const priorityReading: SharedReading<readonly PriorityAnswer[]> = {
  kind: 'priority',
  read: ({ api }) => listPriorities(api),
}

/** All priorities of the site; whose the icons are is asked only where any priority has one. */
export const readPriorities = async ({
  api,
  shared,
  gap,
}: Pick<ReadContext, 'api' | 'shared' | 'gap'>): Promise<readonly ConfigObject[]> => {
  const priorities = await shared(priorityReading)
  const system = await systemAvatarsOf(api, priorities, gap)
  return Promise.all(priorities.map((priority) => withIcon(api, priority, system)))
}
