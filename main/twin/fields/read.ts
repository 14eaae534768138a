import { contextsOf } from '../field-contexts/state.ts'
import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { filterByIds, filterByText, orderItems } from '../http/order.ts'
import { pageBean } from '../http/paging.ts'
import { ok, type Reply } from '../http/reply.ts'
import type { Route } from '../http/route.ts'
import { screensWithField } from '../screens/state.ts'
import { countsOf, fieldBean, fieldDetails, scopeMembers, trashedBean } from './bean.ts'
import { customFieldOf } from './find.ts'
import { type FieldRecord, fieldSlice, isCustom, livingFields } from './state.ts'

const adminsOnly = 'Only Jira administrators can access fields.'

function searchFields(context: Context): Reply {
  const { site, query } = context
  const types = query.getAll('type')
  if (types.some((type) => type !== 'custom' && type !== 'system')) {
    refuse(400, 'Only custom fields can be queried.')
  }
  const wanted = livingFields(site)
    .filter((field) => field.scopeProjectId === undefined)
    .filter((field) => types.length === 0 || types.includes(isCustom(field) ? 'custom' : 'system'))
  const named = filterByIds(context, 'id', wanted, (field) => field.id)
  const found = filterByText(context, 'query', named, (field) => [field.name, field.description])
  const ordered = orderItems(context, found, {
    name: (field) => field.name,
    screensCount: (field) => countsOf(site, field).screensCount,
    contextsCount: (field) => countsOf(site, field).contextsCount,
    lastUsed: (field) => field.id,
    projectsCount: (field) => field.id,
  })
  const expand = new Set((query.get('expand') ?? '').split(','))
  const page = pageBean(context, ordered)
  return ok({ ...page, values: page.values.map((field) => fieldBean(context, field, expand)) })
}

function searchTrash(context: Context): Reply {
  const { site, query } = context
  if ((query.get('type') ?? 'custom') !== 'custom') {
    refuse(400, 'Only custom fields can be queried.')
  }
  const trashed = Object.values(fieldSlice.of(site)).filter((field) => field.trashed !== undefined)
  const named = filterByIds(context, 'id', trashed, (field) => field.id)
  const found = filterByText(context, 'query', named, (field) => [field.name, field.description])
  const trashedAt = (field: FieldRecord) => field.trashed?.at ?? 0
  const ordered = orderItems(context, found, {
    name: (field) => field.name,
    trashDate: trashedAt,
    plannedDeletionDate: trashedAt,
    projectsCount: (field) => field.id,
  })
  const page = pageBean(context, ordered)
  return ok({ ...page, values: page.values.map((field) => trashedBean(context, field)) })
}

function listScreens(context: Context): Reply {
  const field = customFieldOf(context)
  const withTab = (context.query.get('expand') ?? '').split(',').includes('tab')
  const page = pageBean(context, screensWithField(context.site, field.id), { size: 100 })
  const values = page.values.map(({ screen, tab }) => ({
    id: Number(screen.id),
    name: screen.name,
    description: screen.description,
    ...scopeMembers(context.site, screen.scopeProjectId),
    ...(withTab ? { tab: { id: Number(tab.id), name: tab.name } } : {}),
  }))
  return ok({ ...page, values })
}

function listContexts(context: Context): Reply {
  const field = customFieldOf(context)
  const page = pageBean(context, contextsOf(context.site, field.id), { size: 20 })
  return ok({ ...page, values: page.values.map(({ id, name }) => ({ id: Number(id), name })) })
}

/** Reads of fields. `GET /field` shows every field to everyone: see docs/twin-truth.md. */
export const fieldReadRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/rest/api/3/field',
    who: 'open',
    handle: (context) =>
      ok(livingFields(context.site).map((field) => fieldDetails(context, field))),
  },
  { method: 'GET', path: '/rest/api/3/field/search', who: 'user', handle: searchFields },
  {
    method: 'GET',
    path: '/rest/api/3/field/search/trashed',
    who: 'admin',
    refusal: adminsOnly,
    scopes: { classic: 'read:jira-work' },
    handle: searchTrash,
  },
  {
    method: 'GET',
    path: '/rest/api/3/field/{fieldId}/screens',
    who: 'admin',
    scopes: { classic: 'manage:jira-project' },
    handle: listScreens,
  },
  {
    method: 'GET',
    path: '/rest/api/3/field/{fieldId}/contexts',
    who: 'admin',
    scopes: { classic: 'manage:jira-project' },
    handle: listContexts,
  },
]
