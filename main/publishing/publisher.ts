import { AppError, attempt, type Failure, type FailureCode, failure } from '#contract/model/failure'
import type {
  Announced,
  PublicationPreview,
  PublicationSubject,
  PublicationTarget,
  PublishOutcome,
} from '#contract/model/publication'
import type { PublishedContent } from '#contract/model/published-content'
import { publicationText as text } from '#contract/wording/publication-wording'
import type { InTurn } from '#store/in-turn'
import type { KeptDocument } from '#store/kept-document'
import type { Deliver } from './deliver.ts'
import { makePayload, type TextFile } from './make-payload.ts'
import { isSame, isWaitingFor, type Outbox } from './outbox.ts'
import type { Payload } from './payload.ts'
import { payloadFiles, payloadText } from './payload-view.ts'
import type { PublicationBook, PublicationRecord } from './publication-book.ts'
import { targetKey } from './target-key.ts'
import { isOffline, isOfSignIn, refusedBefore } from './why-it-waits.ts'

/** What publishing works with. */
export interface PublisherMeans {
  readonly file: KeptDocument<PublicationBook>
  readonly outbox: Outbox
  readonly deliver: Deliver
  /** Why the last sign-in to a connection failed, as far as that is kept; null: it did not. */
  readonly lastFailure: (connectionId: string) => Promise<Failure | null>
  readonly hostOf: (connectionId: string) => Promise<string>
  readonly contentOf: (subject: PublicationSubject) => Promise<PublishedContent>
  readonly textsOf: (
    subject: PublicationSubject,
    snapshots: boolean,
  ) => Promise<readonly TextFile[]>
  readonly clock: () => string
  readonly newId: () => string
  readonly version: string
  /** One sending at a time, so that nothing is sent twice at once. */
  readonly inTurn: InTurn
}

/** What is published, and where. */
export interface Wanted {
  readonly subject: PublicationSubject
  readonly target: PublicationTarget
  /** What a message tells of by itself; null or absent where somebody sends it. */
  readonly event?: Announced | null
}

/** Publishes plans and deployments. */
export interface Publisher {
  preview(wanted: Wanted): Promise<PublicationPreview>
  /** Throws AppError `publish.not-previewed` for a target that nobody has seen a preview for. */
  send(wanted: Wanted, ifOffline: 'tell' | 'queue'): Promise<PublishOutcome>
  /**
   * Sends a message that a rule asks for; what cannot be sent waits, with the reason. After a refused
   * sign-in nothing is tried until the user has mended it: it waits as `publish.sign-in-refused`.
   */
  announce(wanted: Wanted): Promise<void>
  /**
   * Sends what waits, of one connection if it is named. `by-itself`: what was refused is left to the
   * user, since another attempt may lock an account, and so is all else for a connection whose sign-in
   * was. For the user a refused sign-in is tried once each time.
   */
  flush(who: 'user' | 'by-itself', connectionId?: string): Promise<void>
  /** Lets go of what waits for a connection that is gone, and of the rules to tell its channels. */
  forget(connectionId: string): Promise<void>
}

/** Nobody knows whether it arrived: whoever sends it again looks for it first. */
const unknown: FailureCode = 'product.outcome-unknown'

interface Tried {
  readonly sent: PublishOutcome
  /** The same waited already for the same place, because the user let it. */
  readonly waited: boolean
  readonly mayBeThere: boolean
}

/** Makes the publisher. */
export const createPublisher = (means: PublisherMeans): Publisher => {
  const { file, outbox, deliver, clock } = means

  /** The page or pull request of the same subject: where a message leads. */
  const linkFor = async (identity: string, content: PublishedContent) => {
    const found = (await outbox.list()).find(
      (one) => one.identity === identity && one.target.to !== 'slack' && one.link !== null,
    )
    const address = found?.link ?? content.destination.address
    return { address, words: found === undefined ? text.openInJira : found.title }
  }

  const prepare = async ({ subject, target, event = null }: Wanted) => {
    const content = await means.contentOf(subject)
    const snapshots = target.to === 'bitbucket' && target.snapshots
    const payload = await makePayload({
      ...{ target, content, event },
      texts: () => means.textsOf(subject, snapshots),
      link: await linkFor(content.identity, content),
      version: means.version,
    })
    return { content, payload }
  }

  const tryToSend = async (
    record: PublicationRecord,
    mayBeThere: boolean,
  ): Promise<PublishOutcome> => {
    const sent = await attempt(async () => {
      const payload = await outbox.payload(record.id)
      const { signal } = new AbortController()
      return deliver({ target: record.target, payload, mayBeThere, signal })
    })
    if (!sent.ok) {
      return isOffline(sent.failure)
        ? { outcome: 'could-not-reach', failure: sent.failure }
        : { outcome: 'refused', failure: sent.failure }
    }
    await outbox.sent(record.id, clock(), sent.value.link)
    return { outcome: 'published', ...sent.value }
  }

  const recordOf = async (
    wanted: Wanted,
  ): Promise<{ record: PublicationRecord; payload: Payload }> => {
    const { target } = wanted
    const { content, payload } = await prepare(wanted)
    const record: PublicationRecord = {
      id: means.newId(),
      title: content.title,
      ...{ target, host: await means.hostOf(target.connectionId) },
      identity: payload.identity,
      state: 'sending',
      madeAt: clock(),
      sentAt: null,
      link: null,
      failure: null,
    }
    return { record, payload }
  }

  const refusedSignIn = async ({
    target,
    host,
  }: PublicationRecord): Promise<Failure | undefined> => {
    const last = await attempt(() => means.lastFailure(target.connectionId))
    return last.ok ? refusedBefore(last.value, host) : undefined
  }

  /** What failed stays, in the state in which it may be sent once more. */
  const keepWaiting = (id: string, cause: Failure, mayBeThere: boolean): Promise<void> => {
    const isDoubtful = mayBeThere || cause.code === unknown
    return outbox.change(id, { state: isDoubtful ? 'sending' : 'waits', failure: cause })
  }

  /** Puts something new into the outbox, in the place of what waits there. */
  const putNew = async (record: PublicationRecord, payload: Payload) => {
    const waiting = (await outbox.list()).filter((one) => isWaitingFor(one, record))
    await outbox.put(record, payload)
    // What waited may have arrived unanswered.
    const mayBeThere = waiting.some(({ state }) => state === 'sending')
    return { waited: waiting.length > 0, mayBeThere }
  }

  const waitFor = async (
    record: PublicationRecord,
    payload: Payload,
    cause: Failure,
  ): Promise<void> => {
    const { mayBeThere } = await putNew(record, payload)
    await keepWaiting(record.id, cause, mayBeThere)
  }

  const sendNew = async (record: PublicationRecord, payload: Payload): Promise<Tried> => {
    const { waited, mayBeThere } = await putNew(record, payload)
    const sent = await tryToSend(record, mayBeThere)
    return { sent, waited, mayBeThere }
  }

  return {
    announce: async (wanted) => {
      const { record, payload } = await recordOf(wanted)
      await means.inTurn(async () => {
        // A plan waits once, however often somebody tries to deploy it. A run may fail again.
        const isTold = (await outbox.list()).some(
          (one) => one.state === 'sent' && isSame(one, record),
        )
        if (wanted.event === 'waits-for-approval' && isTold) return
        const refused = await refusedSignIn(record)
        if (refused !== undefined) return void (await waitFor(record, payload, refused))
        const { sent, mayBeThere } = await sendNew(record, payload)
        if ('failure' in sent) await keepWaiting(record.id, sent.failure, mayBeThere)
      })
    },
    preview: async (wanted) => {
      const { target } = wanted
      const { content, payload } = await prepare(wanted)
      const key = targetKey(target)
      const { previewed } = await file.get()
      const former = (await outbox.list()).find(
        (one) => one.identity === payload.identity && targetKey(one.target) === key && one.link,
      )
      const preview: PublicationPreview = {
        title: content.title,
        host: await means.hostOf(target.connectionId),
        page: target.to === 'confluence' ? content : null,
        text: payloadText(payload),
        files: payloadFiles(payload),
        former: former?.link ? { link: former.link, at: former.sentAt ?? former.madeAt } : null,
        seenBefore: previewed.includes(key),
      }
      await file.change((book) =>
        book.previewed.includes(key) ? book : { ...book, previewed: [...book.previewed, key] },
      )
      return preview
    },
    send: async (wanted, ifOffline) => {
      const { target } = wanted
      const host = await means.hostOf(target.connectionId)
      if (!(await file.get()).previewed.includes(targetKey(target))) {
        throw new AppError(failure('publish.not-previewed', host))
      }
      const { record, payload } = await recordOf(wanted)
      return means.inTurn(async () => {
        const { sent, waited, mayBeThere } = await sendNew(record, payload)
        if (!('failure' in sent)) return sent
        const isQueued = sent.outcome === 'could-not-reach' && (waited || ifOffline === 'queue')
        // It may be there: sending it once more looks for it first, and that is the user's to say.
        const isKept = isQueued || waited || sent.failure.code === unknown
        await (isKept ? keepWaiting(record.id, sent.failure, mayBeThere) : outbox.drop(record.id))
        return isQueued ? { outcome: 'queued', publicationId: record.id } : sent
      })
    },
    flush: (who, connectionId) =>
      means.inTurn(async () => {
        const waiting = (await outbox.list()).filter(
          ({ state, target, failure: cause }) =>
            state !== 'sent' &&
            (connectionId === undefined || target.connectionId === connectionId) &&
            (who === 'user' || cause === null || isOffline(cause)),
        )
        // The oldest first. What failed for a host or a sign-in is not tried for each of them.
        const stopped = new Set<string>()
        for (const record of waiting.toReversed()) {
          const { host, target, id } = record
          if (stopped.has(host) || stopped.has(target.connectionId)) continue
          const mayBeThere = record.state === 'sending'
          const refused = who === 'user' ? undefined : await refusedSignIn(record)
          if (refused !== undefined) {
            await keepWaiting(id, refused, mayBeThere)
            continue
          }
          await outbox.change(id, { state: 'sending' })
          const sent = await tryToSend(record, mayBeThere)
          if (!('failure' in sent)) continue
          if (sent.outcome === 'could-not-reach') stopped.add(host)
          if (isOfSignIn(sent.failure)) stopped.add(target.connectionId)
          await keepWaiting(id, sent.failure, mayBeThere)
        }
      }),
    forget: (connectionId) =>
      means.inTurn(async () => {
        const gone = (await outbox.list()).filter(
          ({ state, target }) => state !== 'sent' && target.connectionId === connectionId,
        )
        for (const { id } of gone) await outbox.drop(id)
        await file.change((book) => ({
          ...book,
          announcements: book.announcements.filter((rule) => rule.connectionId !== connectionId),
        }))
      }),
  }
}
