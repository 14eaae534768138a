import { AppError, attempt, type Failure, failure } from '#contract/model/failure'
import type { PublicationPreview, PublishOutcome } from '#contract/model/publication'
import type { InTurn } from '#store/in-turn'
import type { KeptDocument } from '#store/kept-document'
import type { Deliver } from './deliver.ts'
import { isSame, type Outbox } from './outbox.ts'
import { payloadFiles, payloadText } from './payload-view.ts'
import { createPreparation, type PreparationMeans, type Wanted } from './prepare-publication.ts'
import type { PublicationBook, PublicationRecord } from './publication-book.ts'
import { createSending, outcomeUnknown } from './send-from-outbox.ts'
import { targetKey } from './target-key.ts'
import { isOffline, isOfSignIn, refusedBefore } from './why-it-waits.ts'

/** What publishing works with. */
export interface PublisherMeans extends PreparationMeans {
  readonly file: KeptDocument<PublicationBook>
  readonly outbox: Outbox
  readonly deliver: Deliver
  /** Why the last sign-in to a connection failed, as far as that is kept; null: it did not. */
  readonly lastFailure: (connectionId: string) => Promise<Failure | null>
  /** One sending at a time, so that nothing is sent twice at once. */
  readonly inTurn: InTurn
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

/** Makes the publisher. */
export const createPublisher = (means: PublisherMeans): Publisher => {
  const { file, outbox } = means
  const { prepare, recordOf } = createPreparation(means)
  const { sendNew, tryToSend, keepWaiting, waitFor } = createSending(means)

  const refusedSignIn = async ({
    target,
    host,
  }: PublicationRecord): Promise<Failure | undefined> => {
    const last = await attempt(() => means.lastFailure(target.connectionId))
    return last.ok ? refusedBefore(last.value, host) : undefined
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
        const isKept = isQueued || waited || sent.failure.code === outcomeUnknown
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
