import { spawn } from 'node:child_process'
import type { Shell } from 'electron'
import { windowsShown } from '../chromium/chromium.ts'
import { log } from '../log.ts'
import { loud } from '../loud.ts'

const opener = process.platform === 'darwin' ? 'open' : 'xdg-open'

/** Hands over to the system; without windows there is nobody to see it. */
const open = (what: string): void => {
  log('open', what)
  if (!windowsShown) return
  const child = spawn(opener, [what], { stdio: 'ignore', detached: true })
  child.on('error', (error) => process.stderr.write(`stand-in: ${error.message}\n`))
  child.unref()
}

const opening: Pick<Shell, 'openExternal' | 'openPath'> = {
  openExternal: async (url) => open(url),
  openPath: async (path) => {
    open(path)
    return ''
  },
}

/** Electron's `shell`. */
export const shell = loud('shell', opening)
