import { readFile } from 'node:fs/promises'
import { openEnvelope } from '#store/envelope'
import { onFile } from '#store/file-failure'
import { writeWholeFile } from '#store/write-whole-file'
import type { Command } from '../command.ts'
import { exitCodes } from '../exit-codes.ts'
import { ownKey } from '../own-key.ts'
import { signed } from '../write-file.ts'
import { WrongCall } from '../wrong-call.ts'

/** `slipway sign FILE`: puts a signature under a snapshot or plan. */
export const signCommand: Command = {
  name: 'sign',
  summary: 'puts your signature under a snapshot or a plan',
  operands: [{ name: 'FILE', help: 'a snapshot or a plan' }],
  options: {
    reviewed: { type: 'boolean', help: 'as somebody who looked it through, not as who made it' },
  },
  remarks: ['The key is the file that SLIPWAY_KEY names; slipway key makes one.'],
  run: async (call) => {
    const path = call.operand(0)
    const signer = await ownKey(call)
    if (signer === undefined) {
      throw new WrongCall(path, 'Set SLIPWAY_KEY to your key file.')
    }
    const role = call.flag('reviewed') ? 'reviewed' : 'made'
    const file = signed(await onFile(path, () => readFile(path)), path, signer, role)
    await writeWholeFile(path, file)
    const signatures = openEnvelope(file, path).signatures.map(({ name, role: as, at }) => ({
      name,
      role: as,
      at,
    }))
    return {
      text: [
        `${path} is signed:`,
        ...signatures.map((one) => `  ${one.role} by ${one.name}, ${one.at}`),
      ].join('\n'),
      json: { file: path, signatures },
      code: exitCodes.ok,
    }
  },
}
