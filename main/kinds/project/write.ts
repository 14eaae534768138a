import type { JsonObject } from '#contract/model/json'
import { isReference } from '#contract/model/reference'
import { hasIssues } from '#domain/has-issues'
import { countIfTold } from '../count-issues.ts'
import type { WriteContext, Writer } from '../kind.ts'
import { refuseRemoval } from '../refuse-used.ts'
import { removedObjects } from '../removed-members.ts'
import { changedMembers, isEmpty, objectsIn, referredId, textIn } from '../wanted-members.ts'
import { defaultSchemeId } from '../workflow-scheme/model.ts'
import { projectEndpoints } from './endpoints.ts'
import { convergeOwnSettings } from './own-settings.ts'
import { readOneProject } from './read.ts'
import { convergeSchemes } from './write-schemes.ts'

/** What Jira takes for "none" where it takes a number (PUT /rest/api/3/project: categoryId). */
const none = -1

const numberOf = (data: JsonObject, member: string): number | undefined => {
  // What a source does not show is left to Jira.
  const id = data[member] === undefined ? null : referredId(data, member)
  return id === null || id === defaultSchemeId ? undefined : Number(id)
}

/** The scheme of the model that the site is on; the default of the older one has no id to name. */
const fieldSchemeIn = (data: JsonObject): Readonly<Record<string, number | undefined>> => {
  const { fieldScheme: scheme } = data
  return isReference(scheme) ? { [scheme.$ref]: numberOf(data, 'fieldScheme') } : {}
}

const filled = (members: Readonly<Record<string, string | number | undefined>>): JsonObject =>
  Object.fromEntries(
    Object.entries(members).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [[name, value]],
    ),
  )

/** Members that one PUT of the project changes, under Jira's names for them. */
const updateBody = (changed: JsonObject): JsonObject => {
  const { lead, category, permissionScheme, notificationScheme, issueSecurityScheme, ...plain } =
    changed
  const id = (name: string, value: typeof lead) =>
    value === undefined ? {} : { [name]: isReference(value) ? Number(value.id) : none }
  return {
    ...plain,
    ...(isReference(lead) ? { leadAccountId: lead.id } : {}),
    ...id('categoryId', category),
    ...(isReference(permissionScheme) ? { permissionScheme: Number(permissionScheme.id) } : {}),
    ...id('notificationScheme', notificationScheme),
    ...(isReference(issueSecurityScheme)
      ? { issueSecurityScheme: Number(issueSecurityScheme.id) }
      : {}),
  }
}

const updated = [
  'name',
  'description',
  'url',
  'lead',
  'assigneeType',
  'category',
  'permissionScheme',
  'notificationScheme',
]

/**
 * A first issue security scheme comes with the other details; later ones take the way that maps the
 * levels of issues (jira-api 2.3).
 */
const updatedBy = (current: JsonObject): readonly string[] =>
  referredId(current, 'issueSecurityScheme') === null
    ? [...updated, 'issueSecurityScheme']
    : updated

const actorKey = (actor: JsonObject) => `${referredId(actor, 'role')}/${referredId(actor, 'actor')}`

/** Takes actors out of their roles, one request for each. */
const removeActors = async (
  { api }: WriteContext,
  projectId: string,
  actors: readonly JsonObject[],
): Promise<void> => {
  for (const { role, actor } of actors) {
    if (!isReference(role) || !isReference(actor)) continue
    await api.call(projectEndpoints.removeActor, {
      path: { projectIdOrKey: projectId, id: role.id },
      query: actor.$ref === 'user' ? { user: actor.id } : { groupId: actor.id },
    })
  }
}

/**
 * Adds the wanted actors that are missing, one request for each role. Jira puts the default actors
 * of its roles, and whoever creates a project, into a new project by itself; they stay.
 */
const addActors = async (
  { api }: WriteContext,
  projectId: string,
  current: JsonObject,
  data: JsonObject,
): Promise<void> => {
  const present = new Set(objectsIn(current, 'actors').map(actorKey))
  const missing = objectsIn(data, 'actors').filter((actor) => !present.has(actorKey(actor)))
  const idsOf = (actors: readonly JsonObject[], kind: string) =>
    actors.flatMap(({ actor }) => (isReference(actor) && actor.$ref === kind ? [actor.id] : []))
  for (const [role, actors] of Map.groupBy(missing, (actor) => referredId(actor, 'role') ?? '')) {
    const user = idsOf(actors, 'user')
    const groupId = idsOf(actors, 'group')
    await api.call(projectEndpoints.addActors, {
      path: { projectIdOrKey: projectId, id: role },
      body: { ...(user.length > 0 ? { user } : {}), ...(groupId.length > 0 ? { groupId } : {}) },
    })
  }
}

/** Writes projects. One at a time, since their workflow schemes are switched by tasks (2.3). */
export const projectWriter: Writer = {
  exclusive: 'workflow-configuration',
  find: async ({ api }, data) => {
    const key = textIn(data, 'key')
    const project = await api.callIfFound(projectEndpoints.get, { path: { projectIdOrKey: key } })
    // A key that a project had once leads to that project still; it is another one by its own key.
    return project?.key === key ? [project.id] : []
  },
  readOne: (context, id) => readOneProject(context, id),
  /** With scheme ids Jira takes no template, so the project comes without a template's leftovers. */
  create: async ({ api, accountId }, data) => {
    const created = await api.call(projectEndpoints.create, {
      body: filled({
        key: textIn(data, 'key'),
        name: textIn(data, 'name'),
        description: textIn(data, 'description'),
        url: textIn(data, 'url'),
        leadAccountId: referredId(data, 'lead') ?? accountId,
        projectTypeKey: textIn(data, 'projectTypeKey'),
        assigneeType: textIn(data, 'assigneeType'),
        categoryId: numberOf(data, 'category'),
        issueTypeScheme: numberOf(data, 'issueTypeScheme'),
        issueTypeScreenScheme: numberOf(data, 'issueTypeScreenScheme'),
        workflowScheme: numberOf(data, 'workflowScheme'),
        permissionScheme: numberOf(data, 'permissionScheme'),
        notificationScheme: numberOf(data, 'notificationScheme'),
        issueSecurityScheme: numberOf(data, 'issueSecurityScheme'),
        ...fieldSchemeIn(data),
      }),
    })
    return created.id
  },
  converge: async (context, current, data) => {
    const known = updatedBy(current.data).filter((member) => data[member] !== undefined)
    const changed = changedMembers(current.data, data, known)
    if (!isEmpty(changed)) {
      await context.api.call(projectEndpoints.update, {
        path: { projectIdOrKey: current.id },
        body: updateBody(changed),
      })
    }
    await convergeSchemes(context, current, data)
    await convergeOwnSettings(context, current.id, current.data, data)
    await addActors(context, current.id, current.data, data)
    const removed = removedObjects(context, current.data, data, 'actors')
    await removeActors(context, current.id, removed)
  },
  /**
   * One without issues goes for good: in the trash it would keep its key, its name and its schemes from
   * everybody for 60 days. One with issues goes there, where Jira restores it. Since nothing brings
   * back what went for good, a search has to find none either, as far as the account may search.
   */
  remove: async ({ api, step }, project) => {
    const isFilled =
      hasIssues(project) || ((await countIfTold(api, `project = ${project.id}`)) ?? 0) > 0
    if (isFilled && step.undo?.reversible !== 'not') {
      refuseRemoval(`project “${project.name}”`, 'It has issues by now.')
    }
    await api.callIfFound(projectEndpoints.remove, {
      path: { projectIdOrKey: project.id },
      query: { enableUndo: isFilled },
    })
  },
}
