import { isJsonList, type JsonObject } from '#contract/model/json'
import { isReference } from '#contract/model/reference'
import { isUnseen } from '#domain/unseen'
import type { JiraApi } from '#jira/api'
import { countIssues } from '../../count-issues.ts'
import type { WriteContext, Writer } from '../../kind.ts'
import { refuseRemoval } from '../../refuse-used.ts'
import { userNameOf } from '../../user/data-center/names-and-keys.ts'
import { changedMembers, isEmpty, textIn } from '../../wanted-members.ts'
import { defaultSchemeId } from '../../workflow-scheme/model.ts'
import { projectEndpoints } from './endpoints.ts'
import { readOneProject } from './read.ts'
import { projectSchemeEndpoints } from './scheme-endpoints.ts'
import { convergeActors } from './write-actors.ts'

/** The id in a reference that may be empty or not known; the default workflow scheme has none. */
const idIn = (data: JsonObject, member: string): string | undefined => {
  const value = data[member]
  return isReference(value) && value.id !== defaultSchemeId ? value.id : undefined
}

const numberIn = (data: JsonObject, member: string): number | undefined => {
  const id = idIn(data, member)
  return id === undefined ? undefined : Number(id)
}

const filled = (members: Readonly<Record<string, string | number | undefined>>): JsonObject =>
  Object.fromEntries(
    Object.entries(members).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [[name, value]],
    ),
  )

/** Members that one PUT of the project changes, under Jira's names where these differ. */
const updated: Readonly<Record<string, string>> = {
  name: 'name',
  description: 'description',
  url: 'url',
  lead: 'lead',
  assigneeType: 'assigneeType',
  category: 'categoryId',
  permissionScheme: 'permissionScheme',
  notificationScheme: 'notificationScheme',
  issueSecurityScheme: 'issueSecurityScheme',
}

/**
 * What differs, people by name. Nothing that is referred to can be taken away, and an issue security
 * scheme takes no other's place: nothing says what becomes of the levels of issues (jira-dc-api 3.2).
 */
const updateBody = async (
  api: JiraApi,
  current: JsonObject,
  data: JsonObject,
): Promise<JsonObject> => {
  const known = Object.keys(updated).filter(
    (name) =>
      (data[name] ?? null) !== null &&
      (name !== 'issueSecurityScheme' || current.issueSecurityScheme === null),
  )
  const entries = Object.entries(changedMembers(current, data, known)).map(
    async ([member, value]) => {
      const name = updated[member] ?? member
      if (!isReference(value)) return [name, value] as const
      return [name, member === 'lead' ? await userNameOf(api, value.id) : Number(value.id)] as const
    },
  )
  return Object.fromEntries(await Promise.all(entries))
}

/**
 * What may be written. A member that the account is not shown of a project that was there before is
 * left as it is: nobody saw in the plan what it would be changed from, and nothing could put it back.
 */
const withoutHidden = (
  { step }: WriteContext,
  current: JsonObject,
  data: JsonObject,
): JsonObject =>
  step.action === 'create'
    ? data
    : Object.fromEntries(Object.entries(data).filter(([member]) => !isUnseen(current[member])))

/** Gives a project the wanted schemes that it does not have yet and that have a call of their own. */
const convergeSchemes = async (
  api: JiraApi,
  projectId: string,
  current: JsonObject,
  data: JsonObject,
): Promise<void> => {
  const types = idIn(data, 'issueTypeScheme')
  if (types !== undefined && types !== idIn(current, 'issueTypeScheme')) {
    await api.call(projectSchemeEndpoints.assignIssueTypeScheme, {
      path: { schemeId: types },
      body: { idsOrKeys: [projectId] },
    })
  }
  const priorities = idIn(data, 'priorityScheme')
  if (priorities !== undefined && priorities !== idIn(current, 'priorityScheme')) {
    await api.call(projectSchemeEndpoints.assignPriorityScheme, {
      path: { projectKeyOrId: projectId },
      body: { id: Number(priorities) },
    })
  }
}

/**
 * Writes projects. A workflow scheme is given with the first request, or never: no call takes another
 * one. An issue security scheme is given to a project that has none. Issue type screen and field
 * configuration schemes are given by people only (jira-dc-api 2).
 */
export const projectWriter: Writer = {
  find: async ({ api }, data) => {
    const key = textIn(data, 'key')
    const project = await api.callIfFound(projectEndpoints.get, { path: { projectIdOrKey: key } })
    // A key that a project had once leads to that project still; it is another one by its own key.
    return project?.key === key ? [project.id] : []
  },
  readOne: ({ api }, id) => readOneProject(api, id),
  create: async ({ api, accountId }, data) => {
    const created = await api.call(projectEndpoints.create, {
      body: filled({
        key: textIn(data, 'key'),
        name: textIn(data, 'name'),
        description: textIn(data, 'description'),
        url: textIn(data, 'url'),
        lead: await userNameOf(api, idIn(data, 'lead') ?? accountId),
        projectTypeKey: textIn(data, 'projectTypeKey'),
        assigneeType: textIn(data, 'assigneeType'),
        categoryId: numberIn(data, 'category'),
        workflowSchemeId: numberIn(data, 'workflowScheme'),
        permissionScheme: numberIn(data, 'permissionScheme'),
        notificationScheme: numberIn(data, 'notificationScheme'),
        issueSecurityScheme: numberIn(data, 'issueSecurityScheme'),
      }),
    })
    return created.id
  },
  converge: async (context, current, wanted) => {
    const { api } = context
    const data = withoutHidden(context, current.data, wanted)
    const body = await updateBody(api, current.data, data)
    if (!isEmpty(body)) {
      await api.call(projectEndpoints.update, { path: { projectIdOrKey: current.id }, body })
    }
    await convergeSchemes(api, current.id, current.data, data)
    if (isJsonList(current.data.actors) && isJsonList(data.actors)) {
      await convergeActors(context, current.id, current.data, data)
    }
  },
  /** For good, since Data Center has no trash: never one that has issues. */
  remove: async ({ api }, { id, name }) => {
    if ((await countIssues(api, `project = ${id}`, 'data-center')) > 0) {
      refuseRemoval(`project “${name}”`, 'It has issues by now.')
    }
    await api.callIfFound(projectEndpoints.remove, { path: { projectIdOrKey: id } })
  },
}
