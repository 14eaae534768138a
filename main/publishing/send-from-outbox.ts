import { attempt, type Failure, type FailureCode } from '#contract/model/failure'
import type { PublishOutcome } from '#contract/model/publication'
import type { Deliver } from './deliver.ts'
import { isWaitingFor, type Outbox } from './outbox.ts'
import type { Payload } from './payload.ts'
import type { PublicationRecord } from './publication-book.ts'
import { isOffline } from './why-it-waits.ts'

/** Nobody knows whether it arrived: whoever sends it again looks for it first. */
export const outcomeUnknown: FailureCode = 'product.outcome-unknown'

interface Tried {
  readonly sent: PublishOutcome
  /** The same waited already for the same place, because the user let it. */
  readonly waited: boolean
  readonly mayBeThere: boolean
}

/** Makes what sends out of the outbox: nothing is sent that does not stand in it before. */
export const createSending = ({
  outbox,
  deliver,
  clock,
}: {
  readonly outbox: Outbox
  readonly deliver: Deliver
  readonly clock: () => string
}) => {
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

  /** What failed stays, in the state in which it may be sent once more. */
  const keepWaiting = (id: string, cause: Failure, mayBeThere: boolean): Promise<void> => {
    const isDoubtful = mayBeThere || cause.code === outcomeUnknown
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

  return { sendNew, tryToSend, keepWaiting, waitFor }
}
