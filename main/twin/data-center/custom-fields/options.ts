import { extraSwitch } from '../../extra-switch.ts'
import { type ContextRecord, contextsOf } from '../../field-contexts/state.ts'
import { type OptionRecord, optionSlice, optionsOf } from '../../field-options/state.ts'
import type { Context } from '../../http/context.ts'
import { refuse } from '../../http/errors.ts'
import { queryInteger } from '../../http/paging.ts'
import { ok, type Reply } from '../../http/reply.ts'
import { askedList } from '../asked-list.ts'
import { since113 } from '../route.ts'
import { dataCenterOf } from '../state.ts'
import { isAtLeast } from '../version.ts'
import { findByEitherId } from './find.ts'

/** An option (`CustomFieldOptionBean`); a cascading one names its children. */
function optionBean(context: Context, option: OptionRecord, all: readonly OptionRecord[]) {
  const children = all.filter(({ parentId }) => parentId === option.id)
  return {
    self: `${context.api}/customFieldOption/${option.id}`,
    value: option.value,
    disabled: option.disabled,
    id: Number(option.id),
    ...(children.length === 0 ? {} : { childrenIds: children.map(({ id }) => Number(id)) }),
  }
}

/** `GET /customFieldOption/{id}`: any option of the server. */
export function getOption(context: Context): Reply {
  const { id = '' } = context.params
  const lists = Object.values(optionSlice.of(context.site))
  const list = lists.find((options) => options.some((one) => one.id === id)) ?? []
  const option = list.find((one) => one.id === id)
  if (option === undefined) {
    return refuse(404, `A custom field option with id '${id}' does not exist`)
  }
  return ok(optionBean(context, option, list))
}

/** Whether issues of these projects and types get their options from a context. */
function isFor(
  one: ContextRecord,
  projectIds: readonly string[],
  typeIds: readonly string[],
  others: readonly ContextRecord[],
): boolean {
  const elsewhere = (id: string) => others.some((other) => other.projectIds.includes(id))
  const hasProjects =
    projectIds.length === 0 ||
    projectIds.some((id) => (one.global ? !elsewhere(id) : one.projectIds.includes(id)))
  const hasTypes =
    typeIds.length === 0 ||
    one.issueTypeIds.length === 0 ||
    typeIds.some((id) => one.issueTypeIds.includes(id))
  return hasProjects && hasTypes
}

/** The contexts whose options are meant: the only one that matches, or all, from 11.3 on. */
function chosenContexts(context: Context, fieldId: string): readonly ContextRecord[] {
  const all = contextsOf(context.site, fieldId)
  const knowsAll = isAtLeast(dataCenterOf(context.site).version, since113)
  if (knowsAll && context.query.get('useAllContexts') === 'true') return all
  const projectIds = askedList(context, 'projectIds')
  const typeIds = askedList(context, 'issueTypeIds')
  const found = all.filter((one) => isFor(one, projectIds, typeIds, all))
  return found.length === 1 ? found : []
}

/**
 * `GET /customFields/{customFieldId}/options`: of the one context that matches, none when several
 * or none do (jira-dc-api §2). `page` counts from 1. Whether children are listed beside their
 * parents is a switch, `cascadingOptionsListed`.
 */
export function listOptions(context: Context): Reply {
  const { site, params, query } = context
  const field = findByEitherId(site, params.customFieldId ?? '')
  if (field === undefined) return refuse(404, 'The custom field does not exist.')
  const page = queryInteger(context, 'page', 1)
  const maxResults = queryInteger(context, 'maxResults', 100)
  if (page < 1 || maxResults < 1) refuse(400, "'page' and 'maxResults' must be positive.")
  const all = chosenContexts(context, field.id).flatMap(({ id }) => optionsOf(site, id))
  const wanted = (query.get('query') ?? '').toLowerCase()
  const withChildren = extraSwitch(site, 'cascadingOptionsListed', false)
  const found = all
    .filter(({ parentId }) => withChildren || parentId === null)
    .filter(({ value }) => value.toLowerCase().includes(wanted))
  const byName =
    query.get('sortByOptionName') === 'true' && isAtLeast(dataCenterOf(site).version, since113)
  const ordered = byName
    ? found.toSorted((one, other) => one.value.localeCompare(other.value))
    : found
  const options = ordered.slice((page - 1) * maxResults, page * maxResults)
  return ok({
    options: options.map((option) => optionBean(context, option, all)),
    total: found.length,
  })
}
