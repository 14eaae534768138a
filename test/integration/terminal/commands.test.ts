import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'

const terminal = join(import.meta.dirname, '..', '..', '..', 'main', 'terminal')

const run = async (program: string, ...args: string[]) => {
  const child = spawn(process.execPath, [join(terminal, program), ...args])
  const [output, errors, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ])
  return { output, errors, code }
}

test.each([
  [['--project', 'NOPE'], 'NOPE'],
  [['--project', 'IDEAS'], 'team-managed'],
  [['--project', 'HELP'], 'HELP'],
  [['--faults', 'lots'], '--faults'],
  [['--seed', '1.5'], '--seed'],
  [['--all', '--project', 'PAY'], '--all'],
  [['--colour'], '--colour'],
])('the demo refuses %j in a sentence', async (args, mentioned) => {
  const { output, errors, code } = await run('demo-command.ts', ...args)
  expect(code).toBe(1)
  expect(errors).toContain(mentioned)
  expect(errors).not.toMatch(/\n\s+at .*\(/)
  expect(output).toBe('')
})

test('the twin says where it is and how to sign in, and ends on SIGTERM', async () => {
  const child = spawn(process.execPath, [join(terminal, 'twin-command.ts'), '--port', '0'])
  const [first] = await once(child.stdout, 'data')
  const lines = String(first).trim().split('\n')
  expect(lines.map((line) => line.split(': ')[0])).toEqual(['address', 'email', 'token'])
  const address = lines[0]?.replace('address: ', '')
  const info = await fetch(`${address}/rest/api/3/serverInfo`)
  expect(await info.json()).toMatchObject({ deploymentType: 'Cloud' })
  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([0, null])
})

test.each([
  ['--port', '99999'],
  ['--port', 'x'],
  ['--size', '3'],
])('the twin refuses %s %s in a sentence', async (...args) => {
  const { output, errors, code } = await run('twin-command.ts', ...args)
  expect(code).toBe(1)
  expect(errors).toContain(args[0])
  expect(errors).not.toMatch(/\n\s+at .*\(/)
  expect(output).toBe('')
})
