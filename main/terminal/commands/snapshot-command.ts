import { counted } from '#contract/wording/wording'
import { snapshotSort, snapshotSuffix } from '#store/snapshot-file'
import type { Command } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { encryptOption } from '../passphrase.ts'
import { readSite } from '../read-site.ts'
import { signInOptions } from '../sign-in.ts'
import { wordSigner, writeFile } from '../write-file.ts'

const fileFor = (address: string): string =>
  `${new URL(address).host.replaceAll(/[^\w.-]/g, '-')}${snapshotSuffix}`

/** `slipway snapshot SITE`: reads a site into a file. */
export const snapshotCommand: Command = {
  name: 'snapshot',
  summary: 'reads the configuration of a site into a file',
  operands: [{ name: 'SITE', help: 'address of a Jira site' }],
  options: {
    ...signInOptions,
    output: {
      type: 'string',
      value: 'FILE',
      help: 'where to write it; named by the site if left out',
    },
    ...encryptOption,
  },
  run: async (call) => {
    const snapshot = await readSite(call, call.operand(0), 'only')
    const { site, takenAt, objects, gaps, requests } = snapshot
    const file = call.text('output') ?? fileFor(site.address)
    const signer = await writeFile(call, snapshotSort, file, snapshot)
    const unread = gaps.map(({ what, reason }) => `  not readable: ${what}: ${reason}`)
    return {
      text: [
        `${file}: ${counted(objects.length, 'object', 'objects')} of ${site.title}, ${wordSigner(signer)}.`,
        ...unread,
      ].join('\n'),
      json: { file, site, takenAt, objects: objects.length, requests, gaps, signer },
      code: exitCodes.ok,
    }
  },
}
