import { ipcMain } from 'electron'
import { channels } from '#contract/channels'
import type { Result } from '#contract/model/failure'
import { type Caller, distrust } from './caller.ts'

/** What stands behind the one channel on which the page asks. */
export interface DispatcherPorts {
  /** Whether a window with this id is one of Slipway's own. */
  readonly isOurs: (webContentsId: number) => boolean
  readonly answer: (operation: unknown, input: unknown) => Promise<Result<unknown>>
  /** A call that was refused because of where it came from. */
  readonly onRefused: (why: string) => void
}

/**
 * Answers the page. A caller that is not Slipway's own page is rejected, never merely ignored, and
 * learns nothing but that.
 */
export const dispatchCalls = ({ isOurs, answer, onRefused }: DispatcherPorts): void => {
  ipcMain.handle(channels.call, async (event: Caller, operation: unknown, input: unknown) => {
    const why = distrust(event, isOurs)
    if (why === undefined) return answer(operation, input)
    onRefused(why)
    throw new Error(`Slipway does not answer this caller: ${why}.`)
  })
}
