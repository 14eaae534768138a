import { z } from 'zod'
import { lineSchema } from './bounds.ts'

/** What Slipway connects to. The two of Atlassian's and their self-hosted twins differ in most ways. */
export const productSchema = z.enum([
  'jira-cloud',
  'jira-data-center',
  'confluence-cloud',
  'confluence-data-center',
  'bitbucket-cloud',
  'bitbucket-data-center',
  'slack',
])
export type Product = z.infer<typeof productSchema>

const secretSchema = z.string().max(8192)

/**
 * What a person enters to sign in, by way. It goes from a page to the main process and never back.
 *
 * `api-token`: Cloud; whether it has scopes is found out. `client-credentials`: a service account's.
 * `access-token`: Bitbucket Cloud's of a repository, project or workspace; Data Center's HTTP access
 * token of a user, project or repository. `session`: one sign-in, then its cookies.
 */
export const presentedSchema = z.discriminatedUnion('way', [
  z.strictObject({ way: z.literal('api-token'), email: lineSchema, token: secretSchema }),
  z.strictObject({
    way: z.literal('client-credentials'),
    clientId: lineSchema,
    clientSecret: secretSchema,
  }),
  z.strictObject({ way: z.literal('personal-access-token'), token: secretSchema }),
  z.strictObject({ way: z.literal('basic'), userName: lineSchema, password: secretSchema }),
  z.strictObject({ way: z.literal('session'), userName: lineSchema, password: secretSchema }),
  z.strictObject({ way: z.literal('access-token'), token: secretSchema }),
  z.strictObject({ way: z.literal('slack-token'), token: secretSchema }),
])
export type Presented = z.infer<typeof presentedSchema>

/** A way to sign in, as a person chooses it. */
export type Way = Presented['way']
