import { extraSwitch } from '../extra-switch.ts'
import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { badPayload, bodyMembers, type Members, memberList, optionalId } from '../http/members.ts'
import { ok, type Reply } from '../http/reply.ts'
import { type OptionPlace, requireOption, writablePlaceOf } from './find.ts'
import { optionBean } from './read.ts'
import { addOption, countOptions, type OptionInit, type OptionRecord } from './state.ts'

const perRequest = 1000
const perField = 10_000

function readValue(entry: Members): string {
  const { value } = entry
  if (typeof value !== 'string' || value.trim() === '') {
    return refuse(400, 'The value of the option has to be provided.')
  }
  if (value.length > 255) refuse(400, 'The value of the option must not exceed 255 characters.')
  return value.trim()
}

function readDisabled(entry: Members): boolean | undefined {
  const { disabled } = entry
  if (disabled === undefined || disabled === null) return undefined
  return typeof disabled === 'boolean' ? disabled : refuse(400, badPayload)
}

/** One key per level and value: two options with the same key are duplicates. */
function keyOf(context: Context, parentId: string | null, value: string): string {
  const ignoreCase = extraSwitch(context.site, 'optionValuesIgnoreCase', true)
  return `${parentId ?? ''}/${ignoreCase ? value.toLowerCase() : value}`
}

/** Ends with 400 when an option would have the value of another one of its level. */
function refuseDuplicates(
  context: Context,
  others: readonly OptionInit[],
  wanted: readonly OptionInit[],
): void {
  const key = (one: OptionInit) => keyOf(context, one.parentId ?? null, one.value)
  const seen = new Set(others.map(key))
  for (const option of wanted) {
    if (seen.has(key(option))) refuse(400, `The option value already exists: ${option.value}.`)
    seen.add(key(option))
  }
}

function readParent(place: OptionPlace, entry: Members): string | null {
  const parentId = optionalId(entry, 'optionId')
  if (parentId === undefined) return null
  if (place.model !== 'cascading') {
    refuse(400, "The custom field doesn't support cascading options.")
  }
  if (requireOption(place, parentId).parentId !== null) {
    refuse(400, 'A cascading option cannot have cascading options.')
  }
  return parentId
}

function readEntries(context: Context): readonly Members[] {
  const entries = memberList(bodyMembers(context), 'options')
  if (entries.length === 0) refuse(400, 'The options have to be provided.')
  if (entries.length > perRequest) {
    refuse(400, `The maximum number of options per request is ${perRequest}.`)
  }
  return entries
}

/** `POST …/option`: all are created or none; children name their parent in `optionId`. */
export function createOptions(context: Context): Reply {
  const place = writablePlaceOf(context)
  const wanted = readEntries(context).map(
    (entry): OptionInit => ({
      value: readValue(entry),
      disabled: readDisabled(entry) ?? false,
      parentId: readParent(place, entry),
    }),
  )
  if (countOptions(context.site, place.field.id) + wanted.length > perField) {
    refuse(400, `The maximum number of options of a custom field is ${perField}.`)
  }
  refuseDuplicates(context, place.options, wanted)
  const made = wanted.map((init) => addOption(context.site, place.contextId, init))
  return ok({ options: made.map(optionBean) })
}

/** `PUT …/option`: by id; unchanged options are left out of the answer. */
export function updateOptions(context: Context): Reply {
  const place = writablePlaceOf(context)
  const changes = new Map<OptionRecord, { value: string; disabled: boolean }>()
  for (const entry of readEntries(context)) {
    const id = optionalId(entry, 'id') ?? refuse(400, 'The id of the option has to be provided.')
    const option = requireOption(place, id)
    const value =
      entry.value === undefined || entry.value === null ? option.value : readValue(entry)
    changes.set(option, { value, disabled: readDisabled(entry) ?? option.disabled })
  }
  const changed = [...changes].filter(
    ([option, now]) => option.value !== now.value || option.disabled !== now.disabled,
  )
  const renamed = new Map(changed)
  refuseDuplicates(
    context,
    place.options.filter((option) => !renamed.has(option)),
    changed.map(([{ parentId }, now]) => ({ parentId, value: now.value })),
  )
  for (const [option, now] of changed) Object.assign(option, now)
  return ok({
    options: changed.map(([{ id, value, disabled }]) => ({ id, value, disabled })),
  })
}
