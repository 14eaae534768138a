import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestCase, TestModule } from 'vitest/node'
import { startVitest } from 'vitest/node'

/** Results over all suites, for the closing line that people and CI read. */
interface Tally {
  passed: number
  failed: number
  skipped: number
}

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const say = (text: string): void => {
  process.stdout.write(`${text}\n`)
}

/** Runs one checking program; it counts as one test. */
const runCheck = (name: string, program: string, args: readonly string[], tally: Tally): void => {
  const file = join(root, 'node_modules', program)
  const done = spawnSync(process.execPath, [file, ...args], { cwd: root, encoding: 'utf8' })
  if (done.status === 0) {
    tally.passed += 1
    say(`✓ ${name}`)
  } else {
    tally.failed += 1
    say(`✗ ${name}\n${done.stdout}${done.stderr}`)
  }
}

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

/** Types, lint, then every vitest suite; closes with one line and a telling exit code. */
const run = async (): Promise<void> => {
  const tally: Tally = { passed: 0, failed: 0, skipped: 0 }
  runCheck('types', 'typescript/bin/tsc', ['--noEmit'], tally)
  runCheck('lint and format', '@biomejs/biome/bin/biome', ['check', '.'], tally)

  const vitest = await startVitest('test', process.argv.slice(2), { watch: false, root })
  countTests(vitest.state.getTestModules(), tally)
  tally.failed += vitest.state.getUnhandledErrors().length
  await vitest.close()

  say(`\n${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`)
  process.exitCode = tally.failed > 0 || tally.passed === 0 ? 1 : 0
}

await run()
