import { keepAs } from '#connections/keep-as'
import { AppError, attempt, failure, failureOf } from '#contract/model/failure'
import type { Connection, SignedInConnection } from '#jira/connect'
import { dataCenterConnectEndpoints } from '#jira/connect-endpoints'
import { throwIfCancelled } from '#jira/sleep'
import type { Secret } from '#store/secrets/secret'
import { takeUpDemo } from './demo.ts'
import { orCancelled, untilLeft } from './shared-connection.ts'
import type { SiteMeans } from './site-means.ts'
import type { SiteRecord } from './site-record.ts'
import { bindingOf, storedToken } from './stored-token.ts'

/** Signs in to sites with their stored tokens. */
export interface SiteOpener {
  /** Callers who come while a sign-in is under way share it; each can go by its own signal. */
  open(siteId: string, signal: AbortSignal): Promise<SignedInConnection>
  /** Cancels what goes on with a site's connections: it is forgotten. */
  leave(siteId: string): void
}

interface UnderWay {
  readonly connection: Promise<SignedInConnection>
  readonly controller: AbortController
  waiting: number
}

/** Codes after which nothing can be said of token or site. */
const saysNothing = /^(net\.cancelled|file\.)/

/** Codes that speak against a session that stands; all others leave it to whoever else has it. */
const endsSession = /^(auth|plan)\./

const throwIfOther = (record: SiteRecord, { site, account }: Connection): void => {
  const { host } = new URL(record.address)
  if (record.cloudId !== null && record.cloudId !== site.cloudId) {
    throw new AppError(failure('plan.wrong-site', host))
  }
  if (record.account !== null && record.account.accountId !== account.accountId) {
    const names = [record.account.displayName, account.displayName]
    throw new AppError(failure('auth.other-account', host, names))
  }
}

/** Plans, runs and whatever tells of them call a site what the user calls it. */
const named = (connection: SignedInConnection, label: string): SignedInConnection =>
  label === '' ? connection : { ...connection, site: { ...connection.site, title: label } }

/** Makes the one way to a site for analysing and deploying. */
export const createSiteOpener = (means: SiteMeans): SiteOpener => {
  const { book, tokens, sessions, signIn, clock } = means
  const underWay = new Map<string, UnderWay>()
  const left = new Map<string, AbortController>()

  const leavingOf = (siteId: string): AbortController => {
    const controller = left.get(siteId) ?? new AbortController()
    left.set(siteId, controller)
    return controller
  }

  /** How it went, unless the token was replaced or checked otherwise meanwhile. */
  const note = async (record: SiteRecord, members: Partial<SiteRecord>): Promise<void> => {
    const present = (await book.all()).find(({ id }) => id === record.id)
    if (present?.check === record.check) await book.change(record.id, members)
  }

  /** The session that stands at the site, if it still does: Jira is asked, which renews it once. */
  const again = async (
    siteId: string,
    signal: AbortSignal,
  ): Promise<SignedInConnection | undefined> => {
    const held = sessions.of(siteId)
    if (held === undefined) return undefined
    const before = held.requests()
    const asked = await attempt(() =>
      held.api.withSignal(signal).call(dataCenterConnectEndpoints.myself),
    )
    if (asked.ok) return { ...held, requests: () => held.requests() - before }
    throw new AppError(asked.failure)
  }

  /** A secret that was stored unchecked is bound to what was typed, until it is known where that is. */
  const bindAnew = async (
    record: SiteRecord,
    { site: { address } }: Connection,
    secret: Secret,
  ): Promise<void> => {
    if (record.account !== null || record.demo !== null || record.address === address) return
    const keep = keepAs(await tokens.state(record.id))
    const note = () => book.change(record.id, { address })
    await tokens.save({ ...bindingOf(record), origin: address }, secret, keep, note)
  }

  const signInTo = async (
    record: SiteRecord,
    secret: Secret,
    signal: AbortSignal,
  ): Promise<SignedInConnection> => {
    const { id: siteId, address, way, accountName, account } = record
    const knownWay = account?.token
    const expiresOn = record.expiresOn ?? undefined
    const boundTo = account === null ? undefined : address
    const stands = sessions.of(siteId) !== undefined
    try {
      const connection =
        (await again(siteId, signal)) ??
        (await signIn({ address, boundTo, way, accountName, secret, knownWay, expiresOn, signal }))
      // Held before it is looked at: whatever is wrong with a new one, the session is ended.
      if (way === 'session' && !stands) sessions.hold(siteId, connection)
      throwIfOther(record, connection)
      await bindAnew(record, connection, secret)
      const at = clock()
      await note(record, {
        cloudId: connection.site.cloudId,
        title: connection.site.title,
        version: connection.site.dataCenter?.version ?? null,
        account: connection.account,
        check: { check: 'passed', at },
        lastUsedAt: at,
      })
      return connection
    } catch (error) {
      const cause = failureOf(error)
      // A deployment may have it: that somebody gave up, or nobody answered, does not end it.
      if (way === 'session' && (!stands || endsSession.test(cause.code))) {
        void sessions.end(siteId)
      }
      const check = { check: 'failed', at: clock(), failure: cause } as const
      if (!saysNothing.test(cause.code)) await note(record, { check })
      throw error
    }
  }

  const begin = (siteId: string): UnderWay => {
    const controller = new AbortController()
    const signal = AbortSignal.any([controller.signal, leavingOf(siteId).signal])
    const connect = async (): Promise<SignedInConnection> => {
      const record = await takeUpDemo(means, await book.get(siteId))
      if (means.preview && record.demo === null) {
        throw new AppError(failure('site.preview-only', new URL(record.address).host))
      }
      const before = await tokens.state(siteId)
      const secret = await storedToken(tokens, record).catch(async (error: unknown) => {
        // That it is locked or lost shows on the card from now on.
        if ((await tokens.state(siteId)).state !== before.state) await book.change(siteId, {})
        throw error
      })
      return signInTo(record, secret, signal)
    }
    const begun: UnderWay = {
      controller,
      waiting: 0,
      connection: connect().finally(() => {
        if (underWay.get(siteId) === begun) underWay.delete(siteId)
      }),
    }
    begun.connection.catch(() => undefined)
    underWay.set(siteId, begun)
    return begun
  }

  return {
    open: async (siteId, signal) => {
      throwIfCancelled(signal, siteId)
      const shared = underWay.get(siteId) ?? begin(siteId)
      shared.waiting += 1
      try {
        const connection = await orCancelled(shared.connection, signal)
        const label = (await book.all()).find(({ id }) => id === siteId)?.label ?? ''
        return untilLeft(named(connection, label), signal, leavingOf(siteId).signal)
      } finally {
        shared.waiting -= 1
        if (shared.waiting === 0 && signal.aborted) {
          shared.controller.abort()
          if (underWay.get(siteId) === shared) underWay.delete(siteId)
        }
      }
    },
    leave: (siteId) => {
      left.get(siteId)?.abort()
      left.delete(siteId)
    },
  }
}
