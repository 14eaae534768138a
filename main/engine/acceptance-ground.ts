import type { ThrowAwayProject } from '#contract/model/acceptance'
import type { ConfigObject } from '#contract/model/config-object'
import { AppError, failure } from '#contract/model/failure'
import type { Step } from '#contract/model/plan'
import { reference } from '#contract/model/reference'
import { isThrowAway } from '#domain/acceptance/throw-away'
import { emptyStep } from '#domain/planning/empty-step'
import type { WriteWatcher } from '#domain/ports'
import type { Connection } from '#jira/connect'
import type { WriteContext, Writer } from '#kinds/kind'
import { notificationSchemeEndpoints } from '#kinds/notification-scheme/endpoints'
import { projectEndpoints } from '#kinds/project/endpoints'
import { kindNamed } from '#kinds/registry'

/** Where an acceptance run writes, and who hears of every write before it is sent. */
export interface AcceptanceGround {
  readonly destination: Connection
  readonly watcher: WriteWatcher
}

const stepFor = ({ key, name }: ThrowAwayProject): Step => ({
  ...emptyStep,
  id: `acceptance:${key}`,
  kind: 'project',
  name,
  naturalKey: `key:${key}`,
  action: 'create',
  sourceId: '',
  after: {},
})

const projectWriter = (): Writer => {
  const { writer } = kindNamed('project')
  if (writer === undefined) throw new Error('projects are written')
  return writer
}

const contextFor = ({ destination, watcher }: AcceptanceGround, step: Step): WriteContext => ({
  api: destination.api.withWatcher(watcher),
  site: destination.site,
  fieldModel: destination.fieldModel,
  accountId: destination.account.accountId,
  step,
  secret: () => undefined,
})

/**
 * Makes a project that uses the schemes of another one, but for a notification scheme of its own that is
 * empty, and no security scheme. Gives it as it was read back. Throws AppError; what was made by then is
 * found by `removeThrowAway`.
 */
export const makeThrowAway = async (
  ground: AcceptanceGround,
  like: ConfigObject,
  names: ThrowAwayProject,
): Promise<ConfigObject> => {
  const writer = projectWriter()
  const context = contextFor(ground, stepFor(names))
  const scheme = await context.api.call(notificationSchemeEndpoints.create, {
    body: { name: names.notificationScheme, description: 'Removed after the acceptance run.' },
  })
  const wanted = {
    ...like.data,
    key: names.key,
    name: names.name,
    description: '',
    url: '',
    lead: reference('user', context.accountId),
    category: null,
    notificationScheme: reference('notificationScheme', scheme.id),
    issueSecurityScheme: null,
  }
  const id = await writer.create(context, wanted)
  const read = async (): Promise<ConfigObject> => {
    const found = await writer.readOne(context, id)
    if (found === undefined) throw new AppError(failure('jira.not-found', names.name))
    return found
  }
  const made = await read()
  const { fieldScheme, priorityScheme, actors } = like.data
  // Schemes that no project is made with; what the project keeps to itself stays as Jira made it.
  const schemes = Object.entries({ fieldScheme, priorityScheme, actors })
  const given = schemes.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  await writer.converge(context, made, { ...made.data, ...Object.fromEntries(given) })
  return read()
}

/**
 * Removes what an acceptance run made, as far as it is there: looked up by key and name, so that after a
 * crash, too, nothing stays and nothing else goes. Throws AppError.
 */
export const removeThrowAway = async (
  { destination, watcher }: AcceptanceGround,
  names: ThrowAwayProject,
): Promise<void> => {
  const { key, name, notificationScheme } = names
  if (!isThrowAway(names)) throw new AppError(failure('input.invalid', key, [name]))
  const api = destination.api.withWatcher(watcher)
  const project = await api.callIfFound(projectEndpoints.get, { path: { projectIdOrKey: key } })
  if (project !== undefined && project.key === key && project.name === name) {
    await api.callIfFound(projectEndpoints.remove, {
      path: { projectIdOrKey: project.id },
      query: { enableUndo: false },
    })
  }
  const schemes = await api.list(notificationSchemeEndpoints.list)
  for (const scheme of schemes.filter((one) => one.name === notificationScheme)) {
    await api.callIfFound(notificationSchemeEndpoints.delete, {
      path: { notificationSchemeId: scheme.id },
    })
  }
}
