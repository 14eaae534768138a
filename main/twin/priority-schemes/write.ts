import { presentBounded, requiredBounded } from '../http/bounded-text.ts'
import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { bodyMembers, optionalId } from '../http/members.ts'
import { created, noContent, type Reply } from '../http/reply.ts'
import { startTaskFor, taskBean } from '../tasks/bean.ts'
import { applyChange, type CheckedChange, changeSchemeEffect, isBeingChanged } from './apply.ts'
import { prioritySchemeBean } from './bean.ts'
import { needsIn, needsOut, type SchemeChange } from './change.ts'
import { mappingsIn, mappingsOut, readMappings } from './check-mappings.ts'
import { schemeOfPath } from './read.ts'
import {
  checkPriorities,
  inner,
  readDescription,
  readPriorityIds,
  readProjects,
  refuseTaken,
} from './read-body.ts'
import {
  addPriorityScheme,
  defaultPriorityScheme,
  type PriorityScheme,
  prioritySchemes,
  projectsOfScheme,
} from './state.ts'

function startChange(context: Context, change: CheckedChange) {
  const task = startTaskFor(context, {
    description: `Update priority scheme ${change.schemeId}`,
    effect: changeSchemeEffect,
    argument: change,
  })
  return taskBean(context, task)
}

/** `POST /priorityscheme`: 201 without projects; with some 202, they follow by a task. */
export function createScheme(context: Context): Reply {
  const { site } = context
  const body = bodyMembers(context)
  const name = requiredBounded(body, 'name', 255)
  const description = readDescription(body) ?? ''
  const priorityIds = readPriorityIds(context, body, 'priorityIds')
  const defaultPriorityId =
    optionalId(body, 'defaultPriorityId') ??
    refuse(400, 'The defaultPriorityId has to be provided.')
  const entering = readProjects(context, body, 'projectIds')
  checkPriorities(priorityIds, defaultPriorityId)
  refuseTaken(context, name, undefined)
  const needs = needsIn(site, { scheme: undefined, priorityIds, entering, leaving: [] })
  const mapIn = readMappings(context, body, mappingsIn(needs, priorityIds))
  const scheme = addPriorityScheme(site, { name, description, priorityIds, defaultPriorityId })
  const change: CheckedChange = {
    schemeId: scheme.id,
    priorityIds,
    defaultPriorityId,
    enteringIds: entering.map(({ id }) => id),
    leavingIds: [],
    mapIn,
    mapOut: {},
  }
  if (entering.length > 0) {
    return { status: 202, body: { id: scheme.id, task: startChange(context, change) } }
  }
  applyChange(site, change)
  return created({ id: scheme.id })
}

function readChange(context: Context, scheme: PriorityScheme): SchemeChange {
  const body = bodyMembers(context)
  const added = readPriorityIds(context, inner(body, 'priorities', 'add'), 'ids')
  const removed = readPriorityIds(context, inner(body, 'priorities', 'remove'), 'ids')
  const entering = readProjects(context, inner(body, 'projects', 'add'), 'ids')
  const leaving = readProjects(context, inner(body, 'projects', 'remove'), 'ids')
  const users = projectsOfScheme(context.site, scheme.id)
  const stranger = leaving.find((project) => !users.includes(project))
  if (stranger !== undefined) {
    refuse(400, `The project with ID ${stranger.id} does not use the priority scheme.`)
  }
  if (leaving.length > 0 && scheme.system === true) {
    refuse(400, 'Projects cannot be removed from the default priority scheme.')
  }
  const priorityIds = [...new Set([...scheme.priorityIds, ...added])].filter(
    (id) => !removed.includes(id),
  )
  return {
    scheme,
    priorityIds,
    entering: entering.filter((project) => !users.includes(project)),
    leaving,
  }
}

/** `PUT /priorityscheme/{schemeId}`: the name at once, priorities and projects by a task. */
export function updateScheme(context: Context): Reply {
  const { site } = context
  const scheme = schemeOfPath(context)
  const body = bodyMembers(context)
  const name = presentBounded(body, 'name', 255) ?? scheme.name
  const description = readDescription(body) ?? scheme.description
  if (isBeingChanged(site, scheme.id)) {
    refuse(409, 'An action with this priority scheme is still in progress.')
  }
  refuseTaken(context, name, scheme.id)
  const change = readChange(context, scheme)
  const defaultPriorityId = optionalId(body, 'defaultPriorityId') ?? scheme.defaultPriorityId
  checkPriorities(change.priorityIds, defaultPriorityId)
  const mapIn = readMappings(context, body, mappingsIn(needsIn(site, change), change.priorityIds))
  const defaults = defaultPriorityScheme(site).priorityIds
  const mapOut = readMappings(context, body, mappingsOut(needsOut(site, change), defaults))
  scheme.name = name
  scheme.description = description
  const task = startChange(context, {
    schemeId: scheme.id,
    priorityIds: change.priorityIds,
    defaultPriorityId,
    enteringIds: change.entering.map(({ id }) => id),
    leavingIds: change.leaving.map(({ id }) => id),
    mapIn,
    mapOut,
  })
  const next = { ...scheme, priorityIds: [...change.priorityIds], defaultPriorityId }
  const updated = prioritySchemeBean(context, next, new Set(['priorities']))
  return { status: 202, body: { task, updated } }
}

/** `DELETE /priorityscheme/{schemeId}`: only without projects. */
export function deleteScheme(context: Context): Reply {
  const { site } = context
  const scheme = schemeOfPath(context)
  if (scheme.system === true) refuse(400, 'The default priority scheme cannot be deleted.')
  if (projectsOfScheme(site, scheme.id).length > 0) {
    refuse(400, 'A priority scheme with associated projects cannot be deleted.')
  }
  delete prioritySchemes.of(site)[scheme.id]
  return noContent()
}
