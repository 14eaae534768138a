import type { ConfigObject } from '#contract/model/config-object'
import { AppError, failure } from '#contract/model/failure'
import type { JsonObject } from '#contract/model/json'
import { nameKey } from '#domain/natural-key'
import type { JiraApi } from '#jira/api'
import type { Endpoint } from '#jira/endpoint'
import type { WriteContext, Writer } from '../kind.ts'
import { isSame } from '../same-data.ts'
import { checkExpressions } from '../text/expression/check-expressions.ts'
import { textsOfSite } from '../text/read-names.ts'
import { textIn } from '../wanted-members.ts'
import { withOptionIds } from './compared-options.ts'
import { siteDetails, statusIdsIn, writeWorkflow } from './document.ts'
import { workflowEndpoints } from './endpoints.ts'
import { workflowModel } from './model.ts'
import { readWorkflow } from './normalise.ts'
import { refuseUnasked } from './refuse-unasked.ts'
import { declareStatuses } from './status-declarations.ts'
import { statusMoves } from './status-moves.ts'
import { statusNames } from './status-names.ts'

interface ValidationAnswer {
  readonly errors?:
    | readonly {
        readonly code?: string | null | undefined
        readonly message?: string | null | undefined
        readonly level?: string | null | undefined
      }[]
    | null
    | undefined
}

/** Asks Jira what is wrong before writing: the write itself would answer a bare 400. */
const validate = async (
  api: JiraApi,
  endpoint: Endpoint<ValidationAnswer>,
  payload: JsonObject,
  name: string,
): Promise<void> => {
  const answer = await api.call(endpoint, {
    body: { payload, validationOptions: { levels: ['ERROR'] } },
  })
  const errors = (answer.errors ?? []).filter((error) => error.level !== 'WARNING')
  if (errors.length === 0) return
  const details = errors.map(({ code, message }) =>
    [code, message].filter((part) => part).join(': '),
  )
  throw new AppError(failure('jira.rejected', `workflow “${name}”`, details))
}

/** One workflow as Jira has it now, with the names of its statuses. */
const fetchWorkflow = async (api: JiraApi, id: string) => {
  const answer = await api.call(workflowEndpoints.read, { body: { workflowIds: [id] } })
  const workflow = answer.workflows.find((one) => one.id === id)
  return workflow && { workflow, statuses: statusNames(answer.statuses ?? []) }
}

type Fetched = NonNullable<Awaited<ReturnType<typeof fetchWorkflow>>>

const normalised = (api: JiraApi, { workflow, statuses }: Fetched): Promise<ConfigObject> =>
  textsOfSite(api).parse((lookup) => readWorkflow(workflow, statuses, lookup))

/**
 * Jira sometimes says that the name is taken by the very workflow it has just created (jira-api
 * 1.7). The name was free a moment ago, so it has to be looked up again.
 */
const creationFailure = (error: unknown, name: string): unknown => {
  if (!(error instanceof AppError) || error.failure.code !== 'jira.rejected') return error
  const { details, status } = error.failure
  if (!details.some((line) => /already exists/i.test(line))) return error
  return new AppError(failure('jira.outcome-unknown', `workflow “${name}”`, details, status))
}

/** A workflow that is new, as Jira takes it, and would. */
const prepareCreation = async (api: JiraApi, data: JsonObject): Promise<JsonObject> => {
  const name = textIn(data, 'name')
  const known = await withOptionIds(api, `workflow “${name}”`, data)
  const payload = {
    scope: { type: 'GLOBAL' },
    statuses: await declareStatuses(api, statusIdsIn(data)),
    workflows: [{ name, ...writeWorkflow(known, siteDetails(undefined, statusNames([]))) }],
  }
  await checkExpressions(api, `workflow “${name}”`, data, undefined)
  await validate(api, workflowEndpoints.validateCreation, payload, name)
  return payload
}

/** A change of a workflow, as Jira takes it, and would. */
const prepareUpdate = async (
  { api, step }: Pick<WriteContext, 'api' | 'step'>,
  current: ConfigObject,
  data: JsonObject,
): Promise<JsonObject> => {
  const found = await fetchWorkflow(api, current.id)
  const version = found?.workflow.version
  const now = found && (await normalised(api, found))
  if (!found || !version || !now || !isSame(now.data, current.data, workflowModel)) {
    throw new AppError(failure('plan.stale', `workflow “${current.name}”`))
  }
  await refuseUnasked(api, step, `workflow “${current.name}”`)
  const details = siteDetails(found.workflow, found.statuses)
  const known = await withOptionIds(api, `workflow “${current.name}”`, data)
  const kept = statusIdsIn(data)
  const left = step.statusMappings.map(({ from }) => from).filter((id) => !kept.includes(id))
  const payload = {
    statuses: await declareStatuses(api, [...kept, ...new Set(left)]),
    workflows: [
      {
        id: current.id,
        version: { ...version },
        ...writeWorkflow(known, details),
        ...statusMoves(step),
      },
    ],
  }
  await checkExpressions(api, `workflow “${current.name}”`, data, current.data)
  await validate(api, workflowEndpoints.validateUpdate, payload, current.name)
  return payload
}

/** Writes workflows by the bulk operations, one at a time (409 while another task runs). */
export const workflowWriter: Writer = {
  exclusive: 'workflow-configuration',
  find: async ({ api }, data) => {
    const name = textIn(data, 'name')
    const similar = await api.list(workflowEndpoints.list, {
      query: { scope: 'GLOBAL', queryString: name.trim() },
    })
    return similar
      .filter((one) => one.scope?.type !== 'PROJECT' && nameKey(one.name) === nameKey(name))
      .map((one) => one.id)
  },
  readOne: async ({ api }, id) => {
    const found = await fetchWorkflow(api, id)
    return found && normalised(api, found)
  },
  create: async ({ api }, data) => {
    const name = textIn(data, 'name')
    const payload = await prepareCreation(api, data)
    try {
      const answer = await api.call(workflowEndpoints.create, { body: payload })
      const [created] = answer.workflows
      if (created) return created.id
    } catch (error) {
      throw creationFailure(error, name)
    }
    throw new AppError(failure('jira.outcome-unknown', `workflow “${name}”`))
  },
  converge: async (context, current, data) => {
    if (isSame(current.data, data, workflowModel)) return
    const payload = await prepareUpdate(context, current, data)
    await context.api.callTask(workflowEndpoints.update, { body: payload })
  },
  validate: async (context, current, data) => {
    await (current ? prepareUpdate(context, current, data) : prepareCreation(context.api, data))
  },
  remove: async ({ api }, { id }) => {
    await api.callIfFound(workflowEndpoints.delete, { path: { entityId: id } })
  },
}
