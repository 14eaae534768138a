import { join } from 'node:path'
import type { Publication, PublicationSubject } from '#contract/model/publication'
import type { PublishedContent } from '#contract/model/published-content'
import { inTurn } from '#store/in-turn'
import { type KeptDocument, keepDocument } from '#store/kept-document'
import { slipwayVersion } from '#store/slipway-version'
import { checkInProducts } from './check-in-products.ts'
import { type CheckTarget, createTargetCheck } from './check-target.ts'
import { deliverToProducts, type OpenConnection } from './deliver-to-products.ts'
import type { TextFile } from './make-payload.ts'
import { keepOutbox, type Outbox } from './outbox.ts'
import { type PublicationBook, publicationsSort } from './publication-book.ts'
import { createPublisher, type Publisher, type PublisherMeans } from './publisher.ts'

/** What the engine is asked for what is published. */
export interface AskForPublication {
  (name: 'publication.content', subject: PublicationSubject): Promise<PublishedContent>
  (
    name: 'publication.texts',
    asked: { readonly subject: PublicationSubject; readonly snapshots: boolean },
  ): Promise<readonly TextFile[]>
}

/** What publishing needs of its surroundings. */
export interface PublishingOptions {
  /** Must exist. Holds `publications.json` and what waits to be sent. */
  readonly folder: string
  readonly open: OpenConnection
  readonly hostOf: (connectionId: string) => Promise<string>
  readonly lastFailure: PublisherMeans['lastFailure']
  readonly ask: AskForPublication
  readonly clock: () => string
  readonly newId: () => string
  /** Hears what waits and what was sent whenever that changes. */
  readonly changed?: ((publications: readonly Publication[]) => void) | undefined
}

/** Publishing, put together. */
export interface Publishing {
  readonly file: KeptDocument<PublicationBook>
  readonly outbox: Outbox
  readonly publisher: Publisher
  readonly check: CheckTarget
}

/** Puts publishing together. */
export const createPublishing = (options: PublishingOptions): Publishing => {
  const { folder, open, hostOf, lastFailure, ask, clock, newId, changed = () => {} } = options
  const file = keepDocument(publicationsSort, join(folder, 'publications.json'), { clock })
  const outbox = keepOutbox({ file, folder: join(folder, 'outbox'), changed })
  const contentOf = (subject: PublicationSubject) => ask('publication.content', subject)
  const check = createTargetCheck({ checkInProducts: checkInProducts(open), hostOf, contentOf })
  const publisher = createPublisher({
    ...{ file, outbox, hostOf, lastFailure, clock, newId },
    deliver: deliverToProducts(open),
    contentOf,
    textsOf: (subject, snapshots) => ask('publication.texts', { subject, snapshots }),
    version: slipwayVersion,
    inTurn: inTurn(),
  })
  return { file, outbox, publisher, check }
}
