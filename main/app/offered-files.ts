import { resolve } from 'node:path'
import type { App } from 'electron'
import type { Emit } from '#ipc/emit'
import type { OfferedFiles } from '#ipc/offered-files'

/** How the names of the files end that the system opens with Slipway (`electron-builder.yml`). */
const ours = /\.slipway-(snapshot|plan)$/i

/** The files of Slipway that a command line names. Switches are none. */
export const filesNamedIn = (args: readonly string[], folder: string): readonly string[] =>
  args.filter((arg) => !arg.startsWith('-') && ours.test(arg)).map((arg) => resolve(folder, arg))

/** Keeps them until the page asks, which it is told to do. */
export const createOfferedFiles = (emit: Emit): OfferedFiles => {
  let waiting: readonly string[] = []
  return {
    offer: (path) => {
      waiting = [...waiting.filter((one) => one !== path), path]
      emit({ event: 'file-offered' })
    },
    take: () => {
      const taken = waiting
      waiting = []
      return taken
    },
  }
}

/**
 * Hears of files from now on: named when Slipway was begun, named to a second Slipway (double-clicked
 * on Windows and Linux), or opened by macOS.
 */
export const hearOfFiles = (
  app: Pick<App, 'on'>,
  offered: Pick<OfferedFiles, 'offer'>,
  args: readonly string[],
  folder: string,
): void => {
  for (const path of filesNamedIn(args, folder)) offered.offer(path)
  app.on('second-instance', (_event, later, laterFolder) => {
    for (const path of filesNamedIn(later, laterFolder)) offered.offer(path)
  })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    offered.offer(path)
  })
}
