import { contextSlice, contextsOf } from '../field-contexts/state.ts'
import { nextId } from '../ids.ts'
import type { Site } from '../site-model.ts'
import { defineSlice } from '../slice.ts'

/** An option of a context; a cascading one has a parent. */
export interface OptionRecord {
  readonly id: string
  value: string
  disabled: boolean
  readonly parentId: string | null
}

/** Options by context id. Their order is the one shown, parents and children mixed. */
export const optionSlice = defineSlice('fieldOptions', (): Record<string, OptionRecord[]> => ({}))

/** The options of a context in the order shown: all parents, then the children parent by parent. */
export function optionsOf(site: Pick<Site, 'state'>, contextId: string): readonly OptionRecord[] {
  const options = optionSlice.of(site)[contextId] ?? []
  const parents = options.filter((one) => one.parentId === null)
  const children = new Map<string, OptionRecord[]>()
  for (const option of options) {
    if (option.parentId === null) continue
    const siblings = children.get(option.parentId) ?? []
    siblings.push(option)
    children.set(option.parentId, siblings)
  }
  return [...parents, ...parents.flatMap((parent) => children.get(parent.id) ?? [])]
}

/** How many options a field has in all of its contexts. */
export function countOptions(site: Pick<Site, 'state'>, fieldId: string): number {
  return contextsOf(site, fieldId).reduce(
    (sum, context) => sum + (optionSlice.of(site)[context.id]?.length ?? 0),
    0,
  )
}

/** What a new option is like. */
export interface OptionInit {
  /** Only for sites whose records bear ids from elsewhere. */
  readonly id?: string | undefined
  readonly value: string
  readonly disabled?: boolean
  readonly parentId?: string | null
}

/** Adds an option behind the others; nothing is checked. */
export function addOption(
  site: Pick<Site, 'state'>,
  contextId: string,
  init: OptionInit,
): OptionRecord {
  const record: OptionRecord = {
    id: init.id ?? nextId(site, 'fieldOption'),
    value: init.value,
    disabled: init.disabled ?? false,
    parentId: init.parentId ?? null,
  }
  const slice = optionSlice.of(site)
  slice[contextId] ??= []
  slice[contextId].push(record)
  return record
}

/** Takes an option away, and the context's default value when it names the option. */
export function removeOption(site: Pick<Site, 'state'>, contextId: string, optionId: string): void {
  const slice = optionSlice.of(site)
  slice[contextId] = (slice[contextId] ?? []).filter((one) => one.id !== optionId)
  const context = contextSlice.of(site)[contextId]
  if (context === undefined || context.defaultValue === null) return
  const { optionId: single, cascadingOptionId: child, optionIds: many } = context.defaultValue
  if (single === optionId || child === optionId) context.defaultValue = null
  if (Array.isArray(many)) {
    const rest = many.filter((id) => String(id) !== optionId)
    context.defaultValue = rest.length === 0 ? null : { optionIds: rest }
  }
}

/** Forgets the options of a context that is gone. */
export function forgetOptions(site: Pick<Site, 'state'>, contextId: string): void {
  delete optionSlice.of(site)[contextId]
}
