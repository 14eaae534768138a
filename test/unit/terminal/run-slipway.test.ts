import { describe, expect, it } from 'vitest'
import { AppError, failure } from '#contract/model/failure'
import type { Command } from '#terminal/command'
import { commands } from '#terminal/commands'
import { exitCodes } from '#terminal/exit-codes'
import { runSlipway } from '#terminal/run-slipway'

const surroundings = {
  environment: {},
  readLine: async () => undefined,
  progress: { write: () => undefined },
  signal: new AbortController().signal,
}

const weigh: Command = {
  name: 'weigh',
  summary: 'weighs an anchor',
  operands: [
    { name: 'ANCHOR', help: 'the anchor' },
    { name: 'CHAIN', help: 'its chain', optional: true },
  ],
  options: {
    slowly: { type: 'boolean', help: 'without haste' },
    crew: { type: 'string', value: 'NAME', multiple: true, help: 'who helps' },
    log: { type: 'string', value: 'FILE', help: 'where it is written down' },
  },
  run: async (call) => {
    if (call.operand(0) === 'rock') throw new AppError(failure('file.not-found', 'rock'))
    const told = { anchor: call.operand(0), crew: call.texts('crew'), slowly: call.flag('slowly') }
    return { text: `up: ${call.operand(0)}`, json: told, code: exitCodes.different }
  },
}

const run = (...args: string[]) => runSlipway([weigh], args, surroundings)

describe('a call', () => {
  it('gives its result as text, and as one JSON document', async () => {
    expect(await run('weigh', 'bower')).toEqual({ output: 'up: bower\n', errors: '', code: 2 })
    const { output } = await run('weigh', 'bower', '--json', '--crew', 'Ann', '--crew', 'Bo')
    expect(JSON.parse(output)).toEqual({ anchor: 'bower', crew: ['Ann', 'Bo'], slowly: false })
  })

  it.each([
    [['weigh'], 'ANCHOR is missing'],
    [['weigh', 'a', 'b', 'c'], '“c” is one word too many'],
    [['weigh', 'a', '--fast'], '--fast'],
    [['weigh', 'a', '--log', ' '], '--log is empty'],
    [['hoist'], 'There is no command “hoist”'],
  ])('that is wrong begins nothing: %j', async (args, said) => {
    const { output, errors, code } = await run(...args)
    expect(errors).toContain(said)
    expect(errors).toContain('slipway')
    expect({ output, code }).toEqual({ output: '', code: exitCodes.usage })
  })

  it('that fails says what happened, whether anything changed, and what to do', async () => {
    const { output, errors, code } = await run('weigh', 'rock', '--json')
    expect(code).toBe(exitCodes.failed)
    expect(errors).toContain('Nothing was changed in Jira.')
    expect(JSON.parse(output)).toMatchObject({
      failure: { code: 'file.not-found', subject: 'rock', next: expect.any(String) },
    })
  })

  it('without a command lists them, with the exit codes', async () => {
    const { output, code } = await run()
    expect(code).toBe(exitCodes.usage)
    expect(output).toContain('weighs an anchor')
    for (const each of Object.values(exitCodes))
      expect(output).toMatch(new RegExp(`^ +${each} `, 'm'))
    expect((await run('--help')).code).toBe(exitCodes.ok)
  })
})

describe('help', () => {
  it.each(commands.map((command) => [command.name, command] as const))(
    'of %s names every operand and option',
    async (name, command) => {
      const { output } = await runSlipway(commands, [name, '--help'], surroundings)
      for (const operand of command.operands) expect(output).toContain(operand.help)
      for (const [option, { help }] of Object.entries(command.options)) {
        expect(output).toContain(`--${option}`)
        expect(output).toContain(help)
      }
    },
  )

  it('offers no way to give a token as an argument', () => {
    const valued = commands.flatMap(({ options }) =>
      Object.entries(options).flatMap(([name, { type }]) => (type === 'string' ? [name] : [])),
    )
    expect(valued.length).toBeGreaterThan(5)
    expect(valued.filter((name) => /token|secret|password|passphrase/.test(name))).toEqual([])
  })
})
