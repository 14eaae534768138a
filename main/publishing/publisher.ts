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
import type { Outbox } from './outbox.ts'
import type { Payload } from './payload.ts'
import { payloadFiles, payloadText } from './payload-view.ts'
import type { PublicationBook, PublicationRecord } from './publication-book.ts'
import { targetKey } from './target-key.ts'

/** What publishing works with. */
export interface PublisherMeans {
  readonly file: KeptDocument<PublicationBook>
  readonly outbox: Outbox
  readonly deliver: Deliver
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
  /** Sends a message that a rule asks for; what cannot be sent waits, with the reason. */
  announce(wanted: Wanted): Promise<void>
  /**
   * Sends what waits. `by-itself`: what was refused is left to the user, since another attempt may
   * lock an account.
   */
  flush(who: 'user' | 'by-itself'): Promise<void>
}

const isOffline = ({ code }: Failure): boolean =>
  code.startsWith('net.') && code !== 'net.cancelled'

/** Nobody knows whether it arrived: whoever sends it again looks for it first. */
const unknown: FailureCode = 'product.outcome-unknown'

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

  /** What failed stays, in the state in which it may be sent once more. */
  const keepWaiting = (id: string, cause: Failure): Promise<void> =>
    outbox.change(id, { state: cause.code === unknown ? 'sending' : 'waits', failure: cause })

  return {
    announce: async (wanted) => {
      const { record, payload } = await recordOf(wanted)
      await means.inTurn(async () => {
        await outbox.put(record, payload)
        const sent = await tryToSend(record, false)
        if ('failure' in sent) await keepWaiting(record.id, sent.failure)
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
        // What waited for the same place may have arrived unanswered before it was put off.
        const mayBeThere = (await outbox.list()).some(
          (one) => one.state === 'sending' && one.identity === record.identity,
        )
        await outbox.put(record, payload)
        const sent = await tryToSend(record, mayBeThere)
        if (sent.outcome === 'published') return sent
        if (sent.outcome === 'could-not-reach' && ifOffline === 'queue') {
          await keepWaiting(record.id, sent.failure)
          return { outcome: 'queued', publicationId: record.id }
        }
        // It may be there: sending it once more looks for it first, and that is the user's to say.
        if (sent.outcome === 'refused' && sent.failure.code === unknown) {
          await keepWaiting(record.id, sent.failure)
          return sent
        }
        await outbox.drop(record.id)
        return sent
      })
    },
    flush: (who) =>
      means.inTurn(async () => {
        const waiting = (await outbox.list()).filter(
          ({ state, failure: cause }) =>
            state !== 'sent' && (who === 'user' || cause === null || isOffline(cause)),
        )
        // The oldest first. A host that cannot be reached is not asked again for each of them.
        const unreachable = new Set<string>()
        for (const record of waiting.toReversed()) {
          if (unreachable.has(record.host)) continue
          const mayBeThere = record.state === 'sending'
          await outbox.change(record.id, { state: 'sending' })
          const sent = await tryToSend(record, mayBeThere)
          if (!('failure' in sent)) continue
          if (sent.outcome === 'could-not-reach') unreachable.add(record.host)
          await keepWaiting(record.id, sent.failure)
        }
      }),
  }
}
