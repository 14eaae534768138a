import { expect, test } from 'vitest'
import { failureOf } from '#contract/model/failure'
import { wordFailure } from '#contract/wording/failure-wording'
import { readDemoOptions } from '#terminal/demo-options'

/** What a user is told about a call. */
const saidOf = (args: readonly string[]): string => {
  try {
    readDemoOptions(args)
  } catch (error) {
    if (error instanceof TypeError && 'code' in error) return error.message
    return wordFailure(failureOf(error)).what
  }
  throw new Error('it was not refused')
}

test.each([
  [['--seed', '1.5'], '--seed wants a whole number from 0'],
  [['--seed', '-1'], '--seed'],
  [['--seed', ''], '--seed wants a whole number'],
  [['--seed', '1', '--projects', '0'], '--projects wants a whole number from 1 to 5000, not “0”'],
  [['--projects', '5'], '--projects is for generated sites'],
  [['--latency=-1'], '--latency wants a number from 0 to 60000, not “-1”'],
  [['--faults', '0.51'], '--faults wants a number from 0 to 0.5, not “0.51”'],
  [['--faults', 'NaN'], '--faults'],
  [['--all', '--project', 'PAY'], '--all and --project exclude each other'],
  [['--project'], '--project'],
  [['--project', ' '], '--project wants the key of a project'],
  [['--folder'], '--folder'],
  [['--folder', ' '], '--folder wants the name of a folder'],
  [['--json=yes'], '--json'],
  [['--colour'], '--colour'],
  [['PAY'], 'PAY'],
])('%j is refused in a sentence', (args, mentioned) => {
  expect(saidOf(args)).toContain(mentioned)
})

test('what was not said has a default', () => {
  expect(readDemoOptions([])).toMatchObject({
    projects: ['PAY'],
    faults: 0,
    latency: 0,
    json: false,
  })
  expect(readDemoOptions(['--seed', '7'])).toMatchObject({ projects: 'all', seed: 7, size: 6 })
  expect(readDemoOptions(['--project', 'A', '--project', 'B']).projects).toEqual(['A', 'B'])
})
