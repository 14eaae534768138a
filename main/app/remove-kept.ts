import { rm } from 'node:fs/promises'
import type { Session } from 'electron'
import type { WindowStateKeeper } from './window-state.ts'

/** Where the window's surroundings keep something. */
export interface KeptBySurroundings {
  readonly state: Pick<WindowStateKeeper, 'remove'>
  /** Folder of the log. */
  readonly logs: string
  readonly session: Pick<Session, 'clearData'>
}

/**
 * Deletes the log, where the window was, and all that the page's session keeps. Chromium's own folders
 * stay: they are in use, and nothing of the user's is in them then.
 */
export const removeKept = async ({ state, logs, session }: KeptBySurroundings): Promise<void> => {
  await state.remove()
  await rm(logs, { recursive: true, force: true })
  await session.clearData()
}
