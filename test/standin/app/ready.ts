import { chromium } from '../chromium/chromium.ts'
import { log } from '../log.ts'

const loaded = Promise.withResolvers<void>()
const ready = Promise.withResolvers<void>()
const state = { ready: false }

/** Whether windows may be made. */
export const isReady = (): boolean => state.ready

/** Resolves when the app may make windows: main is loaded and Chromium answers. */
export const whenReady = (): Promise<void> => ready.promise

/** Main has been loaded. */
export const beginReady = (): void => loaded.resolve()

/** Calls back in the moment of readiness, before anything that waits for `whenReady`. */
export const onReady = async (announce: () => void): Promise<void> => {
  await Promise.all([loaded.promise, chromium.started])
  state.ready = true
  log('ready')
  announce()
  ready.resolve()
}
