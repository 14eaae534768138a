import type { Command } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { snapshotOf } from '../open-snapshot.ts'
import { sayComparison } from '../say-comparison.ts'
import { bothSignInOptions } from '../sign-in.ts'

/** `slipway diff A B`: in what two snapshots, folders of text or sites differ. */
export const diffCommand: Command = {
  name: 'diff',
  summary: 'says in what two snapshots, folders of text or sites differ',
  operands: [
    { name: 'BEFORE', help: 'a snapshot file, a folder of readable text, or a site' },
    { name: 'AFTER', help: 'the other one' },
  ],
  options: {
    ...bothSignInOptions,
    members: { type: 'boolean', help: 'say of changed objects what changed in them' },
  },
  remarks: ['Of two sites, BEFORE signs in as the source and AFTER as the destination.'],
  run: async (call) => {
    const before = await snapshotOf(call, call.operand(0), 'source')
    const after = await snapshotOf(call, call.operand(1), 'destination')
    const { view, text } = sayComparison(before, after, call.flag('members'))
    const code = view.objects.length === 0 ? exitCodes.ok : exitCodes.different
    return { text, json: view, code }
  },
}
