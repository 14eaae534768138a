import { extraSwitch } from '../../extra-switch.ts'
import { type FieldRecord, isCustom, livingFields } from '../../fields/state.ts'
import type { Context } from '../../http/context.ts'
import { refuse } from '../../http/errors.ts'
import { readWindow } from '../../http/paging.ts'
import { ok, type Reply } from '../../http/reply.ts'
import { screensWithField } from '../../screens/state.ts'
import { askedList } from '../asked-list.ts'
import { customFieldBean, unionOfContexts } from './bean.ts'

function fits(context: Context, field: FieldRecord): boolean {
  const { site, query } = context
  const search = (query.get('search') ?? '').toLowerCase()
  const types = askedList(context, 'types')
  const projects = askedList(context, 'projectIds')
  const screens = askedList(context, 'screenIds')
  const { isAllProjects, projectIds } = unionOfContexts(site, field.id)
  return (
    field.name.toLowerCase().includes(search) &&
    (types.length === 0 || types.includes(field.schema?.custom ?? '')) &&
    (projects.length === 0 || isAllProjects || projects.some((id) => projectIds.includes(id))) &&
    (screens.length === 0 ||
      screensWithField(site, field.id).some(({ screen }) => screens.includes(screen.id)))
  )
}

/** By name unless `sortColumn` says otherwise; `sortOrder` is `ASC` or `DESC` in any case. */
function sorted({ query }: Context, fields: readonly FieldRecord[]): readonly FieldRecord[] {
  const direction = query.get('sortOrder')?.toLowerCase() === 'desc' ? -1 : 1
  const key = (field: FieldRecord) =>
    query.get('sortColumn')?.toLowerCase() === 'type' ? (field.schema?.custom ?? '') : field.name
  return fields.toSorted(
    (one, other) =>
      direction * (key(one).localeCompare(key(other)) || one.id.localeCompare(other.id)),
  )
}

/**
 * `GET /customFields`: `startAt` counts from 1, and it is not known what (§1.5). Switch
 * `customFieldsStartAt`: `page`, the first page is 1; `item`, the first field is 1; `offset`, 1
 * leaves the first field out.
 */
function firstIndex(context: Context, startAt: number, maxResults: number): number {
  switch (extraSwitch<string>(context.site, 'customFieldsStartAt', 'page')) {
    case 'item':
      return startAt - 1
    case 'offset':
      return startAt
    default:
      return (startAt - 1) * maxResults
  }
}

/** A page of the custom fields, with what their contexts come to when taken together. */
export function listCustomFields(context: Context): Reply {
  const isAbsent = !context.query.has('startAt')
  const { startAt: given, maxResults } = readWindow(context, { size: 50, cap: 1000 })
  const startAt = isAbsent ? 1 : given
  if (startAt < 1) refuse(400, "The 'startAt' value must be a positive integer.")
  const all = livingFields(context.site).filter(
    (field) => isCustom(field) && field.scopeProjectId === undefined && fits(context, field),
  )
  const from = firstIndex(context, startAt, maxResults)
  const values = sorted(context, all).slice(from, from + maxResults)
  return ok({
    maxResults,
    startAt,
    total: all.length,
    isLast: from + values.length >= all.length,
    values: values.map((field) => customFieldBean(context, field)),
  })
}
