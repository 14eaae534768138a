import { randomBytes } from 'node:crypto'
import { startTwin, type Twin } from '#twin/serve'
import type { Site } from '#twin/site-model'
import { accounts } from '#twin/users/state'
import type { SignIn } from './pages/connections-page.ts'

/** People whom every site has. */
export const administrator = 'Alex Admin'
export const ordinaryUser = 'Uma User'

const day = 24 * 3_600_000

/** A Jira Cloud on this computer that Slipway takes for a real one. */
export interface RealSite extends Twin {
  /** A new sign-in: each has a token like no other, so that it is found wherever it leaks to. */
  signIn(displayName?: string, livesDays?: number): SignIn
  /** No longer accepts a token. */
  revoke(token: string): void
}

/** Serves a site in this process. */
export const serveRealSite = async (
  site: Site,
  onToken: (token: string) => void,
): Promise<RealSite> => {
  const twin = await startTwin({ site })
  return {
    ...twin,
    signIn: (displayName = administrator, livesDays = 300) => {
      const everybody = Object.values(accounts.of(site))
      const account = everybody.find((one) => one.displayName === displayName)
      if (account === undefined) throw new Error(`nobody is called ${displayName}`)
      const token = `real-${randomBytes(24).toString('base64url')}`
      site.state.tokens[token] = {
        secret: token,
        accountId: account.accountId,
        kind: 'classic',
        scopes: [],
        expiresAt: Date.now() + livesDays * day,
        revoked: false,
      }
      onToken(token)
      return { address: twin.address, email: account.emailAddress, token }
    },
    revoke: (token) => {
      const known = site.state.tokens[token]
      if (known !== undefined) site.state.tokens[token] = { ...known, revoked: true }
    },
  }
}
