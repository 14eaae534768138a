import { z } from 'zod'
import type { JiraApi } from '#jira/api'
import { endpoint } from '#jira/endpoint'

/** Looks one person up, by `key` or by `username`. */
export const onePerson = endpoint({
  method: 'GET',
  path: '/rest/api/2/user',
  effect: 'read',
  answer: z.object({ key: z.string(), name: z.string() }),
})

/**
 * The name of a person of the site, by which Data Center takes people almost everywhere (jira-dc-api
 * 1.4). A key that nobody has is `jira.not-found`.
 */
export const userNameOf = async (api: JiraApi, key: string): Promise<string> =>
  (await api.call(onePerson, { query: { key } })).name

/** The key of the person of a name; undefined where there is none of that name. */
export const userKeyOf = async (api: JiraApi, username: string): Promise<string | undefined> =>
  (await api.callIfFound(onePerson, { query: { username } }))?.key
