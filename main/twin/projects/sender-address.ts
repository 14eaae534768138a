import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { isMembers, optionalText } from '../http/members.ts'
import { noContent, ok, type Reply } from '../http/reply.ts'
import type { Route } from '../http/route.ts'
import { defineSlice } from '../slice.ts'
import { administeredProject, noSuchProject, visibleProject } from './access.ts'

/** Sender addresses of projects that have one of their own, by project id. */
export const senderAddresses = defineSlice('senderAddresses', (): Record<string, string> => ({}))

/** These two operations take the id only. */
function pathId({ params }: Context): string {
  const id = params.projectId ?? ''
  return /^\d+$/.test(id) ? id : refuse(404, noSuchProject(id))
}

/** Without an address of its own a project sends as the site. */
function getEmail(context: Context): Reply {
  const { site } = context
  const { id } = visibleProject(context, pathId(context))
  const own = senderAddresses.of(site)[id]
  const domain = `@${site.state.name}.atlassian.net`
  return ok({
    emailAddress: own ?? `jira${domain}`,
    ...(own === undefined || own.endsWith(domain)
      ? {}
      : { emailAddressStatus: ['Email address or domain not verified.'] }),
  })
}

/** An empty address goes back to the site's. */
function setEmail(context: Context): Reply {
  const { id } = administeredProject(context, pathId(context))
  const body = isMembers(context.body) ? context.body : {}
  const address = optionalText(body, 'emailAddress') ?? ''
  if (address !== '' && !/^[^@\s]+@[^@\s]+$/.test(address)) {
    refuse(400, 'The email address is not valid.')
  }
  const addresses = senderAddresses.of(context.site)
  if (address === '') delete addresses[id]
  else addresses[id] = address
  return noContent()
}

const path = '/rest/api/3/project/{projectId}/email'
const scopes = { classic: 'manage:jira-project' }

/** Routes for the sender address. */
export const senderAddressRoutes: readonly Route[] = [
  { method: 'GET', path, who: 'user', scopes, handle: getEmail },
  { method: 'PUT', path, who: 'user', scopes, handle: setEmail },
]
