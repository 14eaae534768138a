import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { badPayload, bodyMembers, isMembers, optionalIds } from '../http/members.ts'
import type { Reply } from '../http/reply.ts'
import { livingProjects } from '../projects/state.ts'
import { unknownIssueTypeIds } from '../sub-tasks.ts'
import { listsById } from './find.ts'
import { type Outcome, outcome, replyResults } from './results.ts'
import { findFieldScheme, isSchemable, newItem, permanentFieldIds } from './state.ts'

/** Why a field of a scheme cannot be changed; the scheme is looked at first. */
export function complain(context: Context, fieldId: string, schemeId: string): string | undefined {
  if (findFieldScheme(context.site, schemeId) === undefined)
    return `Scheme ${schemeId} doesn't exist`
  if (!isSchemable(context.site, fieldId)) return `Field ${fieldId} doesn't exist`
  return undefined
}

/** What is said of a field that is not among the items of a scheme. */
export function notAssociated(fieldId: string, schemeId: string): string {
  return `The field '${fieldId}' is not associated with the scheme '${schemeId}'.`
}

/** `PUT /config/fieldschemes/fields`: work types given replace those before; none = all. */
export function associateFields(context: Context): Reply {
  const { site } = context
  const results: Outcome[] = []
  for (const [fieldId, entries] of listsById(bodyMembers(context))) {
    for (const entry of entries) {
      const typeIds = optionalIds(entry, 'restrictedToWorkTypes') ?? []
      const unknown = unknownIssueTypeIds(site, typeIds)[0]
      for (const schemeId of optionalIds(entry, 'schemeIds') ?? []) {
        const error =
          complain(context, fieldId, schemeId) ??
          (unknown === undefined ? undefined : `Work type ${unknown} doesn't exist`)
        const scheme = findFieldScheme(site, schemeId)
        if (error === undefined && scheme !== undefined) {
          scheme.items[fieldId] ??= newItem()
          scheme.items[fieldId].restrictedToWorkTypes = [...typeIds]
        }
        results.push({
          schemeId: Number(schemeId),
          fieldId,
          workTypeIds: typeIds.map(Number),
          ...outcome(error),
        })
      }
    }
  }
  return replyResults(results)
}

/** `DELETE /config/fieldschemes/fields`, a DELETE with a body: `{fieldId: {schemeIds}}`. */
export function dissociateFields(context: Context): Reply {
  const results: Outcome[] = []
  for (const [fieldId, entry] of Object.entries(bodyMembers(context))) {
    if (!isMembers(entry)) refuse(400, badPayload)
    for (const schemeId of optionalIds(entry, 'schemeIds') ?? []) {
      const scheme = findFieldScheme(context.site, schemeId)
      let error = complain(context, fieldId, schemeId)
      if (error === undefined && permanentFieldIds.includes(fieldId)) {
        error = `Field ${fieldId} can't be removed from a scheme`
      }
      if (error === undefined && scheme?.items[fieldId] === undefined) {
        error = notAssociated(fieldId, schemeId)
      }
      if (error === undefined) delete scheme?.items[fieldId]
      results.push({ schemeId: Number(schemeId), fieldId, ...outcome(error) })
    }
  }
  return replyResults(results)
}

/** `PUT /config/fieldschemes/projects`: `{schemeId: {projectIds}}`. */
export function assignProjects(context: Context): Reply {
  const results: Outcome[] = []
  for (const [schemeId, entry] of Object.entries(bodyMembers(context))) {
    if (!isMembers(entry)) refuse(400, badPayload)
    const scheme = findFieldScheme(context.site, schemeId)
    for (const projectId of optionalIds(entry, 'projectIds') ?? []) {
      const project = livingProjects(context.site).find((one) => one.id === projectId)
      let error: string | undefined
      if (scheme === undefined) error = `Field scheme #${schemeId} doesn't exist`
      else if (project === undefined) error = `Project #${projectId} doesn't exist`
      else if (project.style === 'next-gen')
        error = `Project #${projectId} is not a classic project`
      else project.schemes.fieldSchemeId = scheme.id
      results.push({
        schemeId: Number(schemeId),
        projectId: Number(projectId),
        ...outcome(error),
      })
    }
  }
  return replyResults(results)
}
