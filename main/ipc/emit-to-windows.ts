import type { WebContents } from 'electron'
import { channels } from '#contract/channels'
import { type AppEvent, appEventSchema } from '#contract/events'
import { type Conceal, concealFailures } from './conceal.ts'
import type { Emit } from './emit.ts'

/** Sends news to every page of Slipway; in tests only what the contract knows. */
export const createEmitToWindows =
  (options: {
    readonly pages: () => readonly Pick<WebContents, 'isDestroyed' | 'send'>[]
    /** Takes secrets out of what failures say. */
    readonly conceal: Conceal
    readonly checkEvents: boolean
  }): Emit =>
  (event: AppEvent) => {
    const safe = concealFailures(event, options.conceal)
    const news = options.checkEvents ? appEventSchema.parse(safe) : safe
    for (const page of options.pages()) {
      if (!page.isDestroyed()) page.send(channels.event, news)
    }
  }
