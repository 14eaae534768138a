import { extraSwitch } from '../extra-switch.ts'
import { holdsGlobalPermission } from '../groups/state.ts'
import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { bodyMembers, optionalText, requiredText } from '../http/members.ts'
import { created, noContent, ok, type Reply } from '../http/reply.ts'
import type { Route } from '../http/route.ts'
import type { Resource } from '../resource.ts'
import type { Site } from '../site-model.ts'
import { addLinkType, type LinkType, linkTypes } from './state.ts'

function linkTypeBean(context: Context, { id, name, inward, outward }: LinkType) {
  return { id, name, inward, outward, self: `${context.api}/issueLinkType/${id}` }
}

/** Everything is 404 while linking is switched off on the site. */
function refuseWithoutLinking(context: Context): void {
  if (!extraSwitch(context.site, 'issueLinking', true)) {
    refuse(404, 'Issue linking is currently disabled.')
  }
}

/** Writing without permission is 404 here, not 403. */
function refuseOthers(context: Context): void {
  refuseWithoutLinking(context)
  if (!holdsGlobalPermission(context.site, context.caller?.accountId, 'ADMINISTER')) {
    refuse(404, 'You do not have the permissions to manage issue link types.')
  }
}

function findType(context: Context): LinkType {
  const id = context.params.issueLinkTypeId ?? ''
  if (!/^\d+$/.test(id)) refuse(400, `The issue link type ID '${id}' is invalid.`)
  const type = linkTypes.of(context.site)[id]
  return type ?? refuse(404, `No issue link type with id '${id}' found.`)
}

function refuseTaken(context: Context, name: string, own: string | undefined): void {
  const taken = Object.values(linkTypes.of(context.site)).some(
    (type) => type.id !== own && type.name.toLowerCase() === name.toLowerCase(),
  )
  if (!taken) return
  const status = extraSwitch(context.site, 'duplicateLinkTypeStatus', 404)
  refuse(status, `An issue link type with the name '${name}' already exists.`)
}

function listTypes(context: Context): Reply {
  refuseWithoutLinking(context)
  const types = Object.values(linkTypes.of(context.site))
  const sorted = types.toSorted((one, other) => one.name.localeCompare(other.name))
  return ok({ issueLinkTypes: sorted.map((type) => linkTypeBean(context, type)) })
}

function getType(context: Context): Reply {
  refuseWithoutLinking(context)
  return ok(linkTypeBean(context, findType(context)))
}

function createType(context: Context): Reply {
  refuseOthers(context)
  const body = bodyMembers(context)
  const name = requiredText(body, 'name')
  const inward = requiredText(body, 'inward')
  const outward = requiredText(body, 'outward')
  refuseTaken(context, name, undefined)
  return created(linkTypeBean(context, addLinkType(context.site, { name, inward, outward })))
}

function updateType(context: Context): Reply {
  refuseOthers(context)
  const type = findType(context)
  const body = bodyMembers(context)
  const next = (member: 'name' | 'inward' | 'outward') =>
    optionalText(body, member) === undefined ? type[member] : requiredText(body, member)
  const [name, inward, outward] = [next('name'), next('inward'), next('outward')]
  refuseTaken(context, name, type.id)
  Object.assign(type, { name, inward, outward })
  return ok(linkTypeBean(context, type))
}

/** The links of that type go too, without a word. */
function deleteType(context: Context): Reply {
  refuseOthers(context)
  delete linkTypes.of(context.site)[findType(context).id]
  return noContent()
}

function seed(site: Site): void {
  addLinkType(site, {
    id: '10000',
    name: 'Blocks',
    inward: 'is blocked by',
    outward: 'blocks',
  })
  addLinkType(site, { id: '10001', name: 'Cloners', inward: 'is cloned by', outward: 'clones' })
  addLinkType(site, {
    id: '10002',
    name: 'Duplicate',
    inward: 'is duplicated by',
    outward: 'duplicates',
  })
  addLinkType(site, {
    id: '10003',
    name: 'Relates',
    inward: 'relates to',
    outward: 'relates to',
  })
}

const all = '/rest/api/3/issueLinkType'
const one = `${all}/{issueLinkTypeId}`
const writing: Pick<Route, 'who' | 'scopes'> = {
  who: 'user',
  scopes: { classic: 'manage:jira-configuration' },
}

/** Issue link types. */
export const linkTypesResource: Resource = {
  name: 'link-types',
  seed,
  routes: [
    { method: 'GET', path: all, who: 'open', handle: listTypes },
    { method: 'POST', path: all, ...writing, handle: createType },
    { method: 'GET', path: one, who: 'open', handle: getType },
    { method: 'PUT', path: one, ...writing, handle: updateType },
    { method: 'DELETE', path: one, ...writing, handle: deleteType },
  ],
}
