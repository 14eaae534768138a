import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'

interface Description {
  readonly name: string
  readonly version: string
  readonly license?: string
}

/** Folder of the package that a module belongs to; undefined for Slipway's own. */
const packageFolder = (moduleId: string): string | undefined => {
  const match = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(moduleId)
  return match?.[1]
}

const noticeOf = (folder: string): string => {
  const text = readFileSync(join(folder, 'package.json'), 'utf8')
  const { name, version, license } = JSON.parse(text) as Description
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)(\.|-|$)/i.test(entry))
  const terms = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim()
  return `${name} ${version} (${license ?? 'see below'})\n\n${terms}`.trim()
}

const line = `\n\n${'-'.repeat(78)}\n\n`

/**
 * Writes the licences of all packages that were built in to `third-party-licences.txt` in the folder
 * above the three builds: most licences want to be passed on with the code.
 */
export const licenceNotices = (): (() => Plugin) => {
  const folders = new Set<string>()
  return () => ({
    name: 'licence-notices',
    writeBundle({ dir }, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue
        for (const id of chunk.moduleIds) {
          const folder = packageFolder(id.replace(/^\0/, ''))
          if (folder !== undefined && existsSync(join(folder, 'package.json'))) folders.add(folder)
        }
      }
      const notices = [...new Set([...folders].map(noticeOf))].toSorted()
      if (dir !== undefined) {
        writeFileSync(join(dirname(dir), 'third-party-licences.txt'), `${notices.join(line)}\n`)
      }
    },
  })
}
