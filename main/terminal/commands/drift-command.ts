import { existsSync } from 'node:fs'
import { snapshotSort } from '#store/snapshot-file'
import type { Command } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { loadSnapshotFile } from '../open-snapshot.ts'
import { encryptOption } from '../passphrase.ts'
import { readSite } from '../read-site.ts'
import { sayComparison } from '../say-comparison.ts'
import { signInOptions } from '../sign-in.ts'
import { writeFile } from '../write-file.ts'

/** `slipway drift SITE FILE`: what changed on a site since the last time. */
export const driftCommand: Command = {
  name: 'drift',
  summary: 'says what changed on a site since its last snapshot; exit code 2 if anything did',
  operands: [
    { name: 'SITE', help: 'address of a Jira site' },
    { name: 'FILE', help: 'its last snapshot; written the first time' },
  ],
  options: {
    ...signInOptions,
    ...encryptOption,
    keep: { type: 'boolean', help: 'leave FILE as it is, instead of writing the new snapshot' },
    members: { type: 'boolean', help: 'say of changed objects what changed in them' },
  },
  run: async (call) => {
    const file = call.operand(1)
    const last = existsSync(file) ? await loadSnapshotFile(call, file) : undefined
    const now = await readSite(call, call.operand(0), 'only')
    if (last === undefined) {
      await writeFile(call, snapshotSort, file, now)
      const text = `${file}: the first snapshot; from now on it is compared with.`
      return { text, json: { first: true, file }, code: exitCodes.ok }
    }
    const { view, text } = sayComparison(last, now, call.flag('members'))
    if (!call.flag('keep')) await writeFile(call, snapshotSort, file, now)
    const code = view.objects.length === 0 ? exitCodes.ok : exitCodes.different
    return { text, json: { first: false, file, ...view }, code }
  },
}
