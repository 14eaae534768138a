import { z } from 'zod'

/** What a connection is for. What it has to be allowed differs with it. */
export const connectionUseSchema = z.enum([
  /** Reading a site's configuration: a source, a comparison, a snapshot. */
  'read',
  /** Changing a site's configuration: a destination. */
  'deploy',
  /** Publishing a plan or report as a page, and updating it. */
  'publish-page',
  /** Committing a snapshot or plan to a branch. */
  'commit',
  'pull-request',
  /** Telling a channel of Slack what happens. */
  'message',
])
export type ConnectionUse = z.infer<typeof connectionUseSchema>

/** What the account itself has to be allowed, whatever it signs in with. */
export const permissionNeedSchema = z.enum([
  'browse-projects',
  'jira-administrator',
  'add-pages',
  'write-repository',
  'member-of-channel',
])
export type PermissionNeed = z.infer<typeof permissionNeedSchema>

/** The least that a use needs: of the account, and of a token that has scopes. */
export const useNeedsSchema = z
  .object({
    use: connectionUseSchema,
    permission: permissionNeedSchema,
    /** Names of scopes as the vendor writes them; empty where what one signs in with has none. */
    scopes: z.array(z.string()).readonly(),
  })
  .readonly()
export type UseNeeds = z.infer<typeof useNeedsSchema>

/** Whether a connection can be used for something, as far as there is a read that tells. */
export const useStateSchema = z
  .object({
    use: connectionUseSchema,
    /** `unknown`: nothing tells before it is tried. */
    state: z.enum(['can', 'cannot', 'unknown']),
    needs: useNeedsSchema,
    /** Scopes that it needs and are known to be missing. */
    missing: z.array(z.string()).readonly(),
  })
  .readonly()
export type UseState = z.infer<typeof useStateSchema>
