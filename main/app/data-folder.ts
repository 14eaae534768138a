import { mkdirSync } from 'node:fs'
import type { App } from 'electron'

/** Has everything kept in this folder, which is made if need be; undefined: where the system has it. */
export const keepDataIn = (app: Pick<App, 'setPath'>, folder: string | undefined): void => {
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  app.setPath('userData', folder)
}
