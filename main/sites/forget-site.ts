import type { SiteOpener } from './open-site.ts'
import type { SiteMeans } from './site-means.ts'

/** Forgets a site and its secret, ends its sessions, and removes the demo sites with the last of them. */
export const forgetSite =
  ({ book, tokens, sessions, demo, inTurn }: SiteMeans, opener: Pick<SiteOpener, 'leave'>) =>
  (siteId: string): Promise<void> =>
    inTurn(async () => {
      const record = await book.get(siteId)
      opener.leave(siteId)
      void sessions.end(siteId)
      await tokens.forget(siteId)
      await book.remove(siteId)
      const isLastDemo =
        record.demo !== null && (await book.all()).every((site) => site.demo === null)
      if (isLastDemo) await demo.remove()
    })
