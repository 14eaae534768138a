import { extraSwitch } from '../extra-switch.ts'
import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import type { Reply } from '../http/reply.ts'
import { replaceHeld } from '../issues/held-fields.ts'
import { defaultPriorityScheme, prioritySchemes } from '../priority-schemes/state.ts'
import type { Site } from '../site-model.ts'
import { seeTask } from '../tasks/bean.ts'
import { findOpenTask } from '../tasks/open-task.ts'
import { priorityOfPath } from './read.ts'
import { findPriority, prioritySlice } from './state.ts'

/** Name of the work that deletes a priority. */
export const deletePriorityEffect = 'priority.delete'

interface Deletion {
  readonly priorityId: string
  readonly newPriorityId: string | undefined
}

/** Takes a priority out of the site; its issues get the replacement, else the default. */
export function finishDeletion(site: Site, argument: unknown): unknown {
  const { priorityId, newPriorityId } = argument as Deletion
  const state = prioritySlice.of(site)
  const replacement = newPriorityId ?? defaultPriorityScheme(site).defaultPriorityId
  replaceHeld(site, 'priorityId', priorityId, replacement ?? undefined)
  state.order = state.order.filter((id) => id !== priorityId)
  delete state.priorities[priorityId]
  for (const scheme of Object.values(prioritySchemes.of(site))) {
    scheme.priorityIds = scheme.priorityIds.filter((id) => id !== priorityId)
  }
  return {}
}

function readReplacement(context: Context, own: string): string | undefined {
  const id = context.query.get('newPriority') ?? context.query.get('replaceWith') ?? undefined
  if (id === undefined) {
    if (!extraSwitch(context.site, 'priorityDeletionNeedsReplacement', false)) return undefined
    return refuse(400, 'The newPriority has to be provided.')
  }
  if (id === own || findPriority(context.site, id) === undefined) {
    refuse(400, `The newPriority '${id}' is not valid.`)
  }
  return id
}

/**
 * `DELETE /priority/{id}`: a task. The priority must have left every scheme but the default one,
 * and may be no scheme's default.
 */
export function deletePriority(context: Context): Reply {
  const { site } = context
  const { id } = priorityOfPath(context)
  const newPriorityId = readReplacement(context, id)
  const schemes = Object.values(prioritySchemes.of(site))
  if (schemes.some((scheme) => scheme.defaultPriorityId === id)) {
    refuse(400, 'The default priority of a priority scheme cannot be deleted.')
  }
  const used = schemes.find((scheme) => scheme.system !== true && scheme.priorityIds.includes(id))
  if (used !== undefined) {
    refuse(400, `The priority is used by the priority scheme '${used.name}'.`)
  }
  const isThis = (argument: unknown) => (argument as Deletion).priorityId === id
  if (findOpenTask(site, deletePriorityEffect, isThis) !== undefined) {
    refuse(409, 'A task to delete the issue priority is already running.')
  }
  return seeTask(context, {
    description: `Delete priority ${id}`,
    effect: deletePriorityEffect,
    argument: { priorityId: id, newPriorityId } satisfies Deletion,
  })
}
