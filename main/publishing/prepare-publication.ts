import type { Announced, PublicationSubject, PublicationTarget } from '#contract/model/publication'
import type { PublishedContent } from '#contract/model/published-content'
import { publicationText as text } from '#contract/wording/publication-wording'
import { makePayload, type TextFile } from './make-payload.ts'
import type { Outbox } from './outbox.ts'
import type { Payload } from './payload.ts'
import type { PublicationRecord } from './publication-book.ts'

/** What publications are made from. */
export interface PreparationMeans {
  readonly outbox: Pick<Outbox, 'list'>
  readonly hostOf: (connectionId: string) => Promise<string>
  readonly contentOf: (subject: PublicationSubject) => Promise<PublishedContent>
  readonly textsOf: (
    subject: PublicationSubject,
    snapshots: boolean,
  ) => Promise<readonly TextFile[]>
  readonly clock: () => string
  readonly newId: () => string
  readonly version: string
}

/** What is published, and where. */
export interface Wanted {
  readonly subject: PublicationSubject
  readonly target: PublicationTarget
  /** What a message tells of by itself; null or absent where somebody sends it. */
  readonly event?: Announced | null
}

/** Makes what puts a plan or deployment into what is sent, and into a record of the outbox. */
export const createPreparation = (means: PreparationMeans) => {
  const { outbox, clock } = means

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

  return { prepare, recordOf }
}
