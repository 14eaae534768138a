import { isOwn } from '../../filters/access.ts'
import { shareScopeOf } from '../../filters/own-settings.ts'
import {
  addFilter,
  type Filter,
  filters,
  findFilterNamed,
  markFavourite,
  removeFilter,
} from '../../filters/state.ts'
import type { Context } from '../../http/context.ts'
import { refuse, refuseFields } from '../../http/errors.ts'
import { bodyMembers, optionalText, requiredText } from '../../http/members.ts'
import { noContent, ok, type Reply } from '../../http/reply.ts'
import { refuseWrongJql } from '../../jql/refuse.ts'
import { newShare } from '../../shares/state.ts'
import { pathFilter, refuseReaders } from './access.ts'
import { filterBean } from './bean.ts'

/** Names are unique per owner. */
function refuseTaken(context: Context, name: string, ownerId: string, own?: Filter): void {
  const other = findFilterNamed(context.site, ownerId, name)
  if (other !== undefined && other !== own) {
    refuseFields(400, { filterName: 'Filter with same name already exists' })
  }
}

/** `POST /filter`: 200. Shares of the body do not count, the caller's default share scope does. */
export function createFilter(context: Context): Reply {
  const { site, caller } = context
  const body = bodyMembers(context)
  const ownerAccountId = caller?.accountId ?? ''
  const name = requiredText(body, 'name')
  refuseTaken(context, name, ownerAccountId)
  const jql = optionalText(body, 'jql') ?? ''
  refuseWrongJql(context, jql)
  const isPrivate = shareScopeOf(context) === 'PRIVATE'
  const filter = addFilter(site, {
    name,
    description: optionalText(body, 'description') ?? '',
    jql,
    ownerAccountId,
    shares: isPrivate ? [] : [newShare(site, { type: 'authenticated' })],
    editors: [],
  })
  if (body.favourite === true) markFavourite(site, ownerAccountId, filter.id, true)
  return ok(filterBean(context, filter))
}

/** `PUT /filter/{id}`: name, query and description, nothing else; what is absent stays. */
export function updateFilter(context: Context): Reply {
  const filter = pathFilter(context)
  refuseReaders(context, filter)
  const body = bodyMembers(context)
  const name = requiredText(body, 'name')
  refuseTaken(context, name, filter.ownerAccountId, filter)
  const jql = optionalText(body, 'jql') ?? filter.jql
  if (jql !== filter.jql) refuseWrongJql(context, jql)
  const description = optionalText(body, 'description') ?? filter.description
  Object.assign(filter, { name, jql, description })
  return ok(filterBean(context, filter))
}

/** `DELETE /filter/{id}`: by its owner. */
export function deleteFilter(context: Context): Reply {
  const filter = filters.of(context.site)[context.params.id ?? '']
  if (filter === undefined || !isOwn(context, filter)) {
    return refuse(400, 'The filter does not exist, or it is not yours.')
  }
  removeFilter(context.site, filter.id)
  return noContent()
}
