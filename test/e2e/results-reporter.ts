import { writeFileSync } from 'node:fs'
import type { Reporter, TestCase } from 'playwright/types/testReporter'

/** Why tests were skipped, and which. */
export interface SkippedTests {
  readonly reason: string
  readonly titles: readonly string[]
}

/** What the end-to-end suite comes to. */
export interface EndToEndResults {
  readonly passed: number
  readonly failed: number
  readonly skipped: readonly SkippedTests[]
}

const titleOf = (test: TestCase): string => test.titlePath().filter(Boolean).join(' > ')

/** Writes the results to the file that E2E_RESULTS names, for `npm test` to count them in. */
class ResultsReporter implements Reporter {
  private readonly tests = new Map<string, TestCase>()
  private errors = 0

  onTestEnd(test: TestCase): void {
    this.tests.set(test.id, test)
  }

  /** Something broke outside of any test, such as a file that cannot be loaded. */
  onError(): void {
    this.errors += 1
  }

  onEnd(): void {
    const file = process.env.E2E_RESULTS
    if (file === undefined) return
    const tests = [...this.tests.values()]
    const skipped = new Map<string, string[]>()
    for (const test of tests.filter((one) => one.outcome() === 'skipped')) {
      const reason = test.annotations.find(({ type }) => type === 'skip')?.description
      const named = reason ?? 'no reason given'
      skipped.set(named, [...(skipped.get(named) ?? []), titleOf(test)])
    }
    const passed = tests.filter((one) => one.outcome() === 'expected').length
    const skippedCount = [...skipped.values()].flat().length
    const results: EndToEndResults = {
      passed,
      failed: tests.length - passed - skippedCount + this.errors,
      skipped: [...skipped].map(([reason, titles]) => ({ reason, titles })),
    }
    writeFileSync(file, JSON.stringify(results))
  }
}

// biome-ignore lint/style/noDefaultExport: Playwright takes a reporter so
export default ResultsReporter
