import { z } from 'zod'
import type { JiraApi } from '#jira/api'
import { listEndpoint } from '#jira/endpoint'
import { userNameOf } from '../../user/data-center/names-and-keys.ts'
import { withGrants } from './endpoints.ts'

const user = z.object({ key: z.string(), name: z.string() })

const holder = z.object({ type: z.string(), parameter: z.string().nullish(), user: user.nullish() })

/** The same list of permission schemes, read for how it names people. */
export const namedHolders = listEndpoint({
  method: 'GET',
  path: '/rest/api/2/permissionscheme',
  effect: 'read',
  answer: z.object({ permissions: z.array(z.object({ holder })).nullish() }),
  paging: { style: 'array', member: 'permissionSchemes' },
})

/** Whether the site names people in grants by their keys: some grant shows it, or nobody knows. */
const namesByKey = async (api: JiraApi): Promise<boolean | undefined> => {
  const schemes = await api.list(namedHolders, withGrants)
  const telling = schemes
    .flatMap(({ permissions }) => permissions ?? [])
    .flatMap(({ holder: { parameter, user: found } }) =>
      found && found.key !== found.name ? [{ parameter, ...found }] : [],
    )
  if (telling.some(({ parameter, key }) => parameter === key)) return true
  return telling.some(({ parameter, name }) => parameter === name) ? false : undefined
}

/**
 * How the site takes a person as the holder of a permission. The reference does not settle whether
 * that is the key or the name and asks to read one back first (jira-dc-api 1.4): what a grant to
 * somebody shows whose key is another than the name counts, else the name, as in the specification's
 * example. Nobody can get another's rights by it: what was written is read back by the key.
 */
export const userParameter = async (api: JiraApi, key: string): Promise<string> => {
  const name = await userNameOf(api, key)
  if (name === key) return name
  return (await namesByKey(api)) === true ? key : name
}
