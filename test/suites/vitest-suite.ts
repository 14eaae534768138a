import { join } from 'node:path'
import type { TestCase, TestModule } from 'vitest/node'
import { startVitest } from 'vitest/node'
import { say, type Tally } from './tally.ts'

const root = join(import.meta.dirname, '..', '..')

const fullName = (test: TestCase): string => `${test.module.relativeModuleId} > ${test.fullName}`

const countTests = (modules: readonly TestModule[], tally: Tally): void => {
  for (const module of modules) {
    if (module.errors().length > 0) tally.failed += 1
    for (const test of module.children.allTests()) {
      const result = test.result()
      if (result.state === 'passed') tally.passed += 1
      else if (result.state === 'failed') tally.failed += 1
      else {
        tally.skipped += 1
        say(`skipped: ${fullName(test)}: ${('note' in result && result.note) || 'no reason given'}`)
      }
    }
  }
}

/** Unit, contract and integration tests; only those whose path has one of the given parts in it. */
export const runVitestSuite = async (paths: readonly string[], tally: Tally): Promise<void> => {
  const vitest = await startVitest('test', [...paths], { watch: false, root })
  countTests(vitest.state.getTestModules(), tally)
  tally.failed += vitest.state.getUnhandledErrors().length
  await vitest.close()
}
