import type { WebContents } from 'electron'
import { channels } from '#contract/channels'
import { type AppEvent, appEventSchema } from '#contract/events'
import type { Emit } from './emit.ts'

/** Sends news to every page of Slipway; in tests only what the contract knows. */
export const createEmitToWindows =
  (options: {
    readonly pages: () => readonly Pick<WebContents, 'isDestroyed' | 'send'>[]
    readonly checkEvents: boolean
  }): Emit =>
  (event: AppEvent) => {
    const news = options.checkEvents ? appEventSchema.parse(event) : event
    for (const page of options.pages()) {
      if (!page.isDestroyed()) page.send(channels.event, news)
    }
  }
