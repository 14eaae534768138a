import type { Handlers } from '#ipc/handler'
import type { KeptDocument } from '#store/kept-document'
import type { CheckTarget } from './check-target.ts'
import { asPublication, type Outbox } from './outbox.ts'
import type { PublicationBook } from './publication-book.ts'
import type { Publisher } from './publisher.ts'

/** Answers to what the page may ask about publishing. */
export type PublishHandlers = Pick<Handlers, Extract<keyof Handlers, `publish.${string}`>>

/** What they work with. */
export interface PublishPorts {
  readonly file: KeptDocument<PublicationBook>
  readonly outbox: Outbox
  readonly publisher: Publisher
  readonly check: CheckTarget
}

/** Makes the handlers. */
export const createPublishHandlers = ({
  file,
  outbox,
  publisher,
  check,
}: PublishPorts): PublishHandlers => {
  const list = async () => ({ publications: (await outbox.list()).map(asPublication) })
  return {
    'publish.preview': (wanted) => publisher.preview(wanted),
    'publish.check': check,
    'publish.send': ({ ifOffline, ...wanted }) => publisher.send(wanted, ifOffline),
    'publish.list': list,
    'publish.flush': async () => {
      await publisher.flush('user')
      return list()
    },
    'publish.drop': async ({ publicationId }) => {
      await outbox.drop(publicationId)
      return list()
    },
    'publish.announcements': async () => ({ announcements: (await file.get()).announcements }),
    'publish.announce': async ({ announcements }) => {
      await file.change((book) => ({ ...book, announcements }))
      return { announcements }
    },
  }
}
