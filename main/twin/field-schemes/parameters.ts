import { findField, hasRenderer } from '../fields/state.ts'
import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import {
  badPayload,
  bodyMembers,
  isMembers,
  type Members,
  memberList,
  optionalId,
  optionalIds,
} from '../http/members.ts'
import { ok, type Reply } from '../http/reply.ts'
import { unknownIssueTypeIds } from '../sub-tasks.ts'
import { complain, notAssociated } from './associations.ts'
import { listsById } from './find.ts'
import { type Outcome, outcome, replyResults } from './results.ts'
import { type FieldParameters, findFieldScheme, permanentFieldIds } from './state.ts'

const renderers: readonly unknown[] = ['jira-text-renderer', 'atlassian-wiki-renderer']
const parameterNames = ['description', 'isRequired', 'rendererType'] as const

/** Parameters of a body; null and absent keep what is there. */
function readParameters(members: Members): FieldParameters {
  const { description, isRequired, rendererType } = members
  const given: FieldParameters = {}
  if (description !== undefined && description !== null) {
    given.description = typeof description === 'string' ? description : refuse(400, badPayload)
  }
  if (isRequired !== undefined && isRequired !== null) {
    given.isRequired = typeof isRequired === 'boolean' ? isRequired : refuse(400, badPayload)
  }
  if (rendererType !== undefined && rendererType !== null) {
    if (!renderers.includes(rendererType)) refuse(400, badPayload)
    given.rendererType = String(rendererType)
  }
  return given
}

function complainAbout(
  context: Context,
  fieldId: string,
  schemeId: string,
  given: FieldParameters,
): string | undefined {
  const error = complain(context, fieldId, schemeId)
  if (error !== undefined) return error
  if (findFieldScheme(context.site, schemeId)?.items[fieldId] === undefined) {
    return notAssociated(fieldId, schemeId)
  }
  const field = findField(context.site, fieldId)
  if (given.rendererType !== undefined && field !== undefined && !hasRenderer(field)) {
    return `The renderer of the field '${fieldId}' can't be changed.`
  }
  if (given.isRequired === false && permanentFieldIds.includes(fieldId)) {
    return `The field '${fieldId}' must be required.`
  }
  return undefined
}

/** `PUT /config/fieldschemes/fields/parameters`: partial; a row of results per scheme and work type. */
export function setParameters(context: Context): Reply {
  const { site } = context
  const results: Outcome[] = []
  for (const [fieldId, entries] of listsById(bodyMembers(context))) {
    for (const entry of entries) {
      const general = isMembers(entry.parameters) ? readParameters(entry.parameters) : undefined
      const single = memberList(entry, 'workTypeParameters').map((one) => ({
        typeId: optionalId(one, 'workTypeId') ?? refuse(400, badPayload),
        given: readParameters(one),
      }))
      for (const schemeId of optionalIds(entry, 'schemeIds') ?? []) {
        const item = findFieldScheme(site, schemeId)?.items[fieldId]
        if (general !== undefined) {
          const error = complainAbout(context, fieldId, schemeId, general)
          if (error === undefined && item !== undefined) Object.assign(item.parameters, general)
          results.push({ schemeId: Number(schemeId), fieldId, ...outcome(error) })
        }
        for (const { typeId, given } of single) {
          let error = complainAbout(context, fieldId, schemeId, given)
          if (error === undefined && unknownIssueTypeIds(site, [typeId]).length > 0) {
            error = `Work type ${typeId} doesn't exist`
          }
          if (error === undefined && item !== undefined) {
            item.workTypeParameters[typeId] = { ...item.workTypeParameters[typeId], ...given }
          }
          results.push({
            schemeId: Number(schemeId),
            fieldId,
            workTypeId: Number(typeId),
            ...outcome(error),
          })
        }
      }
    }
  }
  return replyResults(results)
}

function removeFrom(parameters: FieldParameters | undefined, names: readonly string[]): void {
  if (parameters === undefined) return
  for (const name of parameterNames) if (names.includes(name)) delete parameters[name]
}

/**
 * `DELETE /config/fieldschemes/fields/parameters`: takes parameters of work types away, or of the
 * field itself when no work type is named. When all fails, the 400 carries messages, not results.
 */
export function removeParameters(context: Context): Reply {
  const results: Outcome[] = []
  for (const [fieldId, entries] of listsById(bodyMembers(context))) {
    for (const entry of entries) {
      const schemeId = optionalId(entry, 'schemeId') ?? refuse(400, badPayload)
      const typeIds = optionalIds(entry, 'workTypeIds') ?? []
      const names = Array.isArray(entry.parameters) ? entry.parameters.map(String) : []
      const item = findFieldScheme(context.site, schemeId)?.items[fieldId]
      const row = { schemeId: Number(schemeId), fieldId, workTypeIds: typeIds.map(Number) }
      if (item === undefined) {
        const missing = complain(context, fieldId, schemeId)
        const message = missing ?? notAssociated(fieldId, schemeId)
        const code = missing === undefined ? 'FIELD_IS_NOT_ASSOCIATED' : 'NOT_FOUND'
        results.push({ ...row, success: false, error: { code, message } })
        continue
      }
      if (typeIds.length === 0) removeFrom(item.parameters, names)
      for (const typeId of typeIds) {
        removeFrom(item.workTypeParameters[typeId], names)
        if (Object.keys(item.workTypeParameters[typeId] ?? {}).length === 0) {
          delete item.workTypeParameters[typeId]
        }
      }
      results.push({ ...row, success: true })
    }
  }
  if (results.length > 0 && results.every((one) => !one.success)) {
    const messages = results.map((one) => (one.error as { message: string }).message)
    return refuse(400, ...messages)
  }
  return replyResults(results)
}

/** `GET …/{id}/fields/{fieldId}/parameters`; whatever is not there is a 400, not a 404. */
export function getParameters(context: Context): Reply {
  const { id = '', fieldId = '' } = context.params
  const error = complain(context, fieldId, id)
  if (error !== undefined) refuse(400, error)
  const item = findFieldScheme(context.site, id)?.items[fieldId]
  if (item === undefined) return refuse(400, notAssociated(fieldId, id))
  const general = { isRequired: false, ...item.parameters }
  return ok({
    fieldId,
    parameters: general,
    workTypeParameters: Object.entries(item.workTypeParameters).map(([typeId, own]) => ({
      workTypeId: Number(typeId),
      ...general,
      ...own,
    })),
  })
}
