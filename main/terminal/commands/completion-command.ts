import type { Command, CommandSketch } from '../command.ts'
import { completionFor, shells } from '../completion.ts'
import { exitCodes } from '../exit-codes.ts'
import { WrongCall } from '../wrong-call.ts'

/** `slipway completion SHELL`: for the shell's start file. */
export const completionCommand = (commands: () => readonly CommandSketch[]): Command => ({
  name: 'completion',
  summary: 'writes what a shell needs to complete commands',
  operands: [{ name: 'SHELL', help: shells.join(', '), words: shells }],
  options: {},
  remarks: ['bash: eval "$(slipway completion bash)" in ~/.bashrc; zsh and fish alike.'],
  run: async (call) => {
    const shell = shells.find((one) => one === call.operand(0))
    if (shell === undefined) {
      throw new WrongCall(call.operand(0), `Known: ${shells.join(', ')}.`)
    }
    const text = completionFor(shell, commands())
    return { text, json: { shell, text }, code: exitCodes.ok }
  },
})
