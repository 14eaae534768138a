import { randomBytes } from 'node:crypto'
import { namedSite } from '#twin/named-site'
import { startTwin, type Twin } from '#twin/serve'
import { createSite } from '#twin/site'
import type { ApiToken } from '#twin/site-model'

/** A Jira Cloud on this computer that Slipway takes for a real one, and how to sign in to it. */
export interface RealSite extends Twin {
  readonly email: string
  /** A token like no other, so that it is found wherever it leaks to. */
  readonly token: string
  /** Makes another one, of the administrator or of another account. */
  mint(options?: Partial<Pick<ApiToken, 'accountId' | 'expiresAt'>>): string
}

/** Serves a site in this process: one of the demo sites' content, or an empty one of another name. */
export const serveRealSite = async (
  name: string,
  onToken: (token: string) => void,
): Promise<RealSite> => {
  const isDemo = name === 'acme-test' || name === 'acme-production'
  const site = isDemo ? namedSite(name) : createSite({ name, title: name })
  const twin = await startTwin({ site })
  const first = Object.values(site.state.tokens).find(({ kind }) => kind === 'classic')
  if (first === undefined) throw new Error('a site is made with a token')
  const mint: RealSite['mint'] = (options = {}) => {
    const secret = `real-${randomBytes(24).toString('base64url')}`
    site.state.tokens[secret] = { ...first, ...options, secret }
    onToken(secret)
    return secret
  }
  return { ...twin, email: twin.credentials.email, token: mint(), mint }
}
