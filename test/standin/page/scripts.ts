import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { runPreload } from './preload-world.ts'
import { makeValueCode } from './value-code.ts'
import { makeWorldBridge } from './world-bridge.ts'

/** Name of the isolated world in which the preload script runs. */
export const preloadWorld = 'stand-in preload'

/** The binding by which the preload world sends to main. */
export const sendBinding = 'standInSend'

/** Sources to be run at the start of every document, in this order. */
export interface PageScripts {
  /** In the page's own world. */
  readonly page: string
  /** In the preload script's. */
  readonly preload: string
}

const processInfo = {
  type: 'renderer',
  platform: process.platform,
  arch: process.arch,
  versions: { node: process.versions.node },
  env: {},
  argv: [],
  sandboxed: true,
  contextIsolated: true,
}

/** Wraps a preload script; in the main frame only, unless sub-frames get it too. */
export const makePageScripts = (preloadFile: string, inSubFrames: boolean): PageScripts => {
  const secret = JSON.stringify(randomUUID())
  const condition = inSubFrames ? 'true' : 'window === window.top'
  const source = readFileSync(preloadFile, 'utf8')
  return {
    page: `if (${condition}) (${makeWorldBridge})(${secret}, 'page', 'preload')`,
    preload: `if (${condition}) {
      const bridge = (${makeWorldBridge})(${secret}, 'preload', 'page')
      const code = (${makeValueCode})()
      const info = ${JSON.stringify(processInfo)}
      ;(${runPreload})(bridge, code, info, (require, module, exports, process) => {
${source}
      })
    }`,
  }
}
