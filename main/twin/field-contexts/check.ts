import { extraSwitch } from '../extra-switch.ts'
import { customFieldOf, refuseLocked } from '../fields/find.ts'
import type { FieldRecord } from '../fields/state.ts'
import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { type Members, optionalIds } from '../http/members.ts'
import { livingProjects } from '../projects/state.ts'
import { hasDuplicates, unknownIssueTypeIds } from '../sub-tasks.ts'
import { type ContextRecord, contextsOf, findContext } from './state.ts'

/** The text that all callers but administrators get. */
export const contextAdminsOnly = 'Only Jira administrators can access custom field contexts.'

/** The context of `{fieldId}` and `{contextId}`, or 400/404. */
export function contextOf(context: Context): { field: FieldRecord; record: ContextRecord } {
  const field = customFieldOf(context)
  const id = context.params.contextId ?? ''
  if (!/^\d+$/.test(id)) refuse(400, 'The contextId has to be provided.')
  const record = findContext(context.site, field.id, id)
  return { field, record: record ?? refuse(404, 'The context was not found.') }
}

/** The same for a write: contexts of locked fields do not change. */
export function writableContextOf(context: Context): { field: FieldRecord; record: ContextRecord } {
  const found = contextOf(context)
  refuseLocked(found.field)
  return found
}

/** A list of ids without duplicates; `required` refuses an absent or empty one. */
export function readIds(body: Members, name: string, required: boolean): readonly string[] {
  const ids = optionalIds(body, name) ?? []
  if (required && ids.length === 0) refuse(400, `The ${name} have to be provided.`)
  if (hasDuplicates(ids)) refuse(400, `The ${name} must not contain duplicates.`)
  return ids
}

/** Ends with 404 when a project is not there; team-managed ones have no such contexts. */
export function refuseUnknownProjects(context: Context, ids: readonly string[]): void {
  const known = new Set(
    livingProjects(context.site)
      .filter((project) => project.style === 'classic')
      .map((project) => project.id),
  )
  const unknown = ids.filter((id) => !known.has(id))
  if (unknown.length > 0) refuse(404, `These projects were not found: ${unknown.join(', ')}.`)
}

/** Ends with 404 when an issue type is not there. */
export function refuseUnknownTypes(context: Context, ids: readonly string[]): void {
  const unknown = unknownIssueTypeIds(context.site, ids)
  if (unknown.length > 0) refuse(404, `These issue types were not found: ${unknown.join(', ')}.`)
}

/** Ends with 400 when a project is in any context of the field already. */
export function refuseTakenProjects(
  context: Context,
  field: FieldRecord,
  ids: readonly string[],
): void {
  const taken = new Set(contextsOf(context.site, field.id).flatMap((one) => one.projectIds))
  const both = ids.filter((id) => taken.has(id))
  if (both.length > 0) {
    refuse(400, `These projects are already associated with a context: ${both.join(', ')}.`)
  }
}

/**
 * Ends with 400 for a change to the global context that CHANGE-3019 forbids since April 2026: its
 * removal, and giving it projects or issue types. Switch `globalContextsAreFixed`.
 */
export function refuseGlobalChange(context: Context, record: ContextRecord, what: string): void {
  if (record.global && extraSwitch(context.site, 'globalContextsAreFixed', true)) {
    refuse(400, `The global context of a custom field cannot be ${what}.`)
  }
}
