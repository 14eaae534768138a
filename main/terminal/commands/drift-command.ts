import { existsSync } from 'node:fs'
import { AppError, failure } from '#contract/model/failure'
import type { Snapshot } from '#contract/model/snapshot'
import { readEnvelope } from '#store/sealed-file'
import { snapshotSort } from '#store/snapshot-file'
import { isSnapshotFolder, saveSnapshotFolder } from '#store/text/snapshot-folder'
import type { Call, Command } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { loadSnapshotFile } from '../open-snapshot.ts'
import { encryptOption } from '../passphrase.ts'
import { readSite } from '../read-site.ts'
import { sayComparison } from '../say-comparison.ts'
import { signInOptions } from '../sign-in.ts'
import { tellDrift } from '../tell-drift.ts'
import { writeFile } from '../write-file.ts'

/** How snapshots are written in the place of one that is there, or of none: as it was kept. */
const writerFor = async (
  call: Call,
  file: string,
): Promise<(now: Snapshot) => Promise<unknown>> => {
  if (!existsSync(file)) return (now) => writeFile(call, snapshotSort, file, now)
  if (await isSnapshotFolder(file)) return (now) => saveSnapshotFolder(file, now)
  const { encryption } = await readEnvelope(file)
  return (now) => writeFile(call, snapshotSort, file, now, encryption !== null)
}

/** `slipway drift SITE FILE`: what changed on a site since the last time. */
export const driftCommand: Command = {
  name: 'drift',
  summary: 'says what changed on a site since its last snapshot; exit code 2 if anything did',
  operands: [
    { name: 'SITE', help: 'address of a Jira site' },
    {
      name: 'FILE',
      help: 'its last snapshot, a file or a folder of readable text; written the first time',
    },
  ],
  options: {
    ...signInOptions,
    ...encryptOption,
    keep: { type: 'boolean', help: 'leave FILE as it is, instead of writing the new snapshot' },
    members: { type: 'boolean', help: 'say of changed objects what changed in them' },
    at: { type: 'string', value: 'HOST', help: 'Slack workspace to tell, if anything changed' },
    channel: { type: 'string', value: 'NAME', help: 'channel to tell; it takes --at, too' },
  },
  run: async (call) => {
    const file = call.operand(1)
    const last = existsSync(file) ? await loadSnapshotFile(call, file) : undefined
    const write = await writerFor(call, file)
    const now = await readSite(call, call.operand(0), 'only')
    if (last === undefined) {
      await write(now)
      const text = `${file}: the first snapshot; from now on it is compared with.`
      return { text, json: { first: true, file }, code: exitCodes.ok }
    }
    if (last.site.cloudId !== now.site.cloudId) {
      const found = [`${file}: ${last.site.address}`, `connected: ${now.site.address}`]
      throw new AppError(failure('plan.wrong-site', now.site.address, found))
    }
    const { view, text } = sayComparison(last, now, call.flag('members'))
    // Before the new snapshot takes the place of the last: what nobody was told of is found again.
    const told = view.objects.length === 0 ? null : await tellDrift(call, view)
    if (!call.flag('keep')) await write(now)
    const code = view.objects.length === 0 ? exitCodes.ok : exitCodes.different
    return { text, json: { first: false, file, told, ...view }, code }
  },
}
