import { boundedText } from '../http/bounded-text.ts'
import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { badPayload, isMembers, type Members, optionalIds } from '../http/members.ts'
import { findPriority } from '../priorities/state.ts'
import { findProject, type ProjectRecord } from '../projects/state.ts'
import { prioritySchemes } from './state.ts'

/** Priority ids of a member; unknown ones are refused with 400. */
export function readPriorityIds(
  context: Context,
  members: Members,
  name: string,
): readonly string[] {
  const ids = optionalIds(members, name) ?? []
  const unknown = ids.filter((id) => findPriority(context.site, id) === undefined)
  if (unknown.length > 0) {
    refuse(400, `The priorities with IDs [${unknown.join(', ')}] do not exist.`)
  }
  return [...new Set(ids)]
}

/** Projects of a member: they have to exist and to be company-managed. */
export function readProjects(
  context: Context,
  members: Members,
  name: string,
): readonly ProjectRecord[] {
  return (optionalIds(members, name) ?? []).map((id) => {
    const project = findProject(context.site, id)
    if (project === undefined) return refuse(400, `The project with ID ${id} does not exist.`)
    if (project.style === 'next-gen') {
      refuse(400, 'Only classic projects can have priority schemes assigned.')
    }
    return project
  })
}

/** The member of a member, e.g. `priorities.add`; empty when absent. */
export function inner(body: Members, name: string, action: string): Members {
  const outer = body[name]
  if (outer === undefined || outer === null) return {}
  if (!isMembers(outer)) return refuse(400, badPayload)
  const found = outer[action]
  if (found === undefined || found === null) return {}
  return isMembers(found) ? found : refuse(400, badPayload)
}

/** The description, at most 4,000 characters. */
export function readDescription(body: Members): string | undefined {
  return boundedText(body, 'description', 4000) ?? undefined
}

/** Refuses a name that another scheme has. */
export function refuseTaken(context: Context, name: string, own: string | undefined): void {
  const taken = Object.values(prioritySchemes.of(context.site)).some(
    (scheme) => scheme.id !== own && scheme.name.toLowerCase() === name.toLowerCase(),
  )
  if (taken) refuse(400, 'The name of the priority scheme must be unique.')
}

/** A scheme has between one and 300 priorities, and its default is one of them. */
export function checkPriorities(priorityIds: readonly string[], defaultId: string | null): void {
  if (priorityIds.length === 0) refuse(400, 'At least one priority has to be provided.')
  if (priorityIds.length > 300) refuse(400, 'The priorities must contain no more than 300 items.')
  if (defaultId !== null && !priorityIds.includes(defaultId)) {
    refuse(400, 'The default priority has to be one of the priorities of the scheme.')
  }
}
