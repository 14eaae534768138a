import { type Handler, json } from './misbehaving-server.ts'

/** Cloud id of the fake site. */
export const cloudId = '0000aaaa-1111-2222-3333-444455556666'
/** Secrets that must turn up nowhere but in the Authorization header. */
export const token = 'CANARY-token/with+odd=characters'
export const email = 'ada@example.com'
export const authorization = `Basic ${Buffer.from(`${email}:${token}`).toString('base64')}`

const paths: Readonly<Record<string, unknown>> = {
  '/_edge/tenant_info': { cloudId },
  '/rest/api/3/serverInfo': { deploymentType: 'Cloud', serverTitle: 'Fake' },
  '/rest/api/3/myself': { accountId: 'a1', displayName: 'Ada' },
  '/rest/api/3/mypermissions': { permissions: { ADMINISTER: { havePermission: true } } },
  '/rest/api/3/config/fieldschemes': { values: [], total: 0 },
}

/** Behaves like a Jira Cloud site, except where a test says otherwise. */
export const site =
  (odd: Readonly<Record<string, Handler>> = {}): Handler =>
  (seen, response) => {
    const handle = odd[seen.path]
    if (handle !== undefined) return handle(seen, response)
    const known = paths[seen.path]
    if (known === undefined)
      return json(response, 404, { errorMessages: ['Not there.'], errors: {} })
    return json(response, 200, known)
  }
