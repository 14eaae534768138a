import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { commands } from '#terminal/commands'
import { exitCodes } from '#terminal/exit-codes'

const text = readFileSync(join(import.meta.dirname, '../../docs/terminal.md'), 'utf8')

it('every command of the terminal is in its document', () => {
  expect(commands.length).toBeGreaterThan(10)
  const missing = commands.filter(({ name }) => !new RegExp(`\`${name}( [^\`]*)?\``).test(text))
  expect(missing.map(({ name }) => name)).toEqual([])
})

it('every exit code is in its document', () => {
  for (const code of Object.values(exitCodes)) expect(text).toContain(`\n| ${code} | `)
})

it('every option that the document names exists', () => {
  const known = new Set(commands.flatMap(({ options }) => Object.keys(options)))
  const named = [...text.matchAll(/--([a-z][a-z-]+)/g)].map(([, name]) => name ?? '')
  expect(named.filter((name) => !known.has(name) && name !== 'json' && name !== 'help')).toEqual([])
})
