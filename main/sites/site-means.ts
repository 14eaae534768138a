import type { MetCaptcha } from '#connections/met-captcha'
import type { Savings } from '#connections/savings'
import type { SiteCard } from '#contract/model/site-card'
import type { Clock } from '#domain/ports'
import type { KeepRunsAway } from '#ipc/keep-runs-away'
import type { DemoSites } from '#ipc/site-access'
import type { Connection } from '#jira/connect'
import type { InTurn } from '#store/in-turn'
import type { SecretStore } from '#store/secrets/secret-store'
import type { HeldSessions } from './held-sessions.ts'
import type { Learn, SignIn } from './sign-in.ts'
import type { SiteBook } from './site-book.ts'
import type { SiteRecord } from './site-record.ts'

/** What everything that is done with sites works with. */
export interface SiteMeans {
  readonly book: SiteBook
  readonly tokens: SecretStore
  readonly demo: DemoSites
  /** Shown by a browser in place of Electron: demo sites only. */
  readonly preview: boolean
  readonly clock: Clock
  readonly newId: () => string
  readonly learn: Learn
  readonly signIn: SignIn
  /** Finds out what stands at an address, without any token. */
  readonly probe: (address: string) => Promise<Connection['site']>
  readonly cardOf: (record: SiteRecord) => Promise<SiteCard>
  readonly sessions: HeldSessions
  readonly keepRunsAway: KeepRunsAway
  readonly captcha: MetCaptcha
  /** What waits for Jira's word on a token. */
  readonly savings: Savings
  /** One change of the sites at a time. Nothing in it waits for a site that may never answer. */
  readonly inTurn: InTurn
}
