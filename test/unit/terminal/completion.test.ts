import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { commands } from '#terminal/commands'
import { completionFor, shells } from '#terminal/completion'

/** What bash offers for words of a call, the last of which is being typed. */
const offered = (...words: string[]): readonly string[] => {
  const script = [
    completionFor('bash', commands),
    `COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')})`,
    `COMP_CWORD=${words.length - 1}`,
    '_slipway',
    String.raw`printf '%s\n' "${'$'}{COMPREPLY[@]}"`,
  ].join('\n')
  const done = spawnSync('bash', ['-c', script], { encoding: 'utf8' })
  expect(done.stderr).toBe('')
  return done.stdout.split('\n').filter((line) => line !== '')
}

it('bash completes commands, options and words', () => {
  expect(offered('slipway', 'sna')).toEqual(['snapshot'])
  expect(offered('slipway', 'snapshot', '--tok')).toEqual(['--token-stdin'])
  expect(offered('slipway', 'completion', 'fi')).toEqual(['fish'])
})

it.each(shells)('%s is told every command and option', (shell) => {
  const text = completionFor(shell, commands)
  for (const { name, options } of commands) {
    expect(text).toContain(name)
    for (const option of Object.keys(options)) expect(text).toContain(option)
  }
})
