import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { bodyMembers, optionalId, optionalIds, optionalText } from '../http/members.ts'
import { queryInteger } from '../http/paging.ts'
import { noContent, type Reply } from '../http/reply.ts'
import { hasDuplicates } from '../sub-tasks.ts'
import { seeTask } from '../tasks/bean.ts'
import { requireOption, writablePlaceOf } from './find.ts'
import { optionSlice, removeOption } from './state.ts'

/** `PUT …/option/move`: options of one level, in the order of the list, to one place. */
export function moveOptions(context: Context): Reply {
  const place = writablePlaceOf(context)
  const body = bodyMembers(context)
  const ids = optionalIds(body, 'customFieldOptionIds') ?? []
  const after = optionalId(body, 'after')
  const position = optionalText(body, 'position')
  if (ids.length === 0) refuse(400, 'The customFieldOptionIds have to be provided.')
  if (hasDuplicates(ids)) refuse(400, 'The customFieldOptionIds must not contain duplicates.')
  if (after !== undefined && position !== undefined) {
    refuse(
      400,
      "'after' and 'position' were provided. Only 'after' or 'position' can be specified.",
    )
  }
  if (after === undefined && position !== 'First' && position !== 'Last') {
    refuse(400, "Either 'after' or 'position' has to be specified.")
  }
  const moved = ids.map((id) => requireOption(place, id))
  const parents = new Set(moved.map((option) => option.parentId))
  const target = after === undefined ? undefined : requireOption(place, after)
  if (target !== undefined) parents.add(target.parentId)
  if (parents.size > 1) refuse(400, 'The options must all be of the same level.')
  if (target !== undefined && moved.includes(target)) {
    refuse(400, "'after' must not be one of the options that are moved.")
  }
  const slice = optionSlice.of(context.site)
  const rest = (slice[place.contextId] ?? []).filter((option) => !moved.includes(option))
  const index =
    target === undefined ? (position === 'First' ? 0 : rest.length) : rest.indexOf(target) + 1
  slice[place.contextId] = rest.toSpliced(index, 0, ...moved)
  return noContent()
}

/** `DELETE …/option/{optionId}`: children first. */
export function deleteOption(context: Context): Reply {
  const place = writablePlaceOf(context)
  const option = requireOption(place, context.params.optionId ?? '')
  if (place.options.some((one) => one.parentId === option.id)) {
    refuse(400, 'The option has cascading options, which must be deleted first.')
  }
  removeOption(context.site, place.contextId, option.id)
  return noContent()
}

/**
 * `DELETE …/option/{optionId}/issue`: a task that takes the option off issues, or replaces it. The
 * twin counts issues only, so that no issue is modified.
 */
export function replaceOption(context: Context): Reply {
  const place = writablePlaceOf(context)
  const option = requireOption(place, context.params.optionId ?? '')
  const replacement = context.query.get('replaceWith')
  queryInteger(context, 'replaceWith', 0)
  if (replacement !== null) requireOption(place, replacement)
  if (replacement === option.id) refuse(400, 'An option cannot be replaced with itself.')
  const jql = context.query.get('jql') ?? ''
  const suffix = replacement === null ? '' : `, and replace with option ${replacement}`
  return seeTask(context, {
    description: `Remove option ${option.id} from issues matched by '${jql}'${suffix}`,
    effect: 'replaceFieldOption',
    argument: option.id,
  })
}
