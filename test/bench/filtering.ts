import { rm } from 'node:fs/promises'
import type { Page } from 'playwright'
import { createFakeBridge } from '../screens/fake-bridge.ts'
import { scenes } from '../screens/scenes.ts'
import { buildPage, startBrowser } from '../screens/screen-browser.ts'
import { openWindow } from '../screens/screen-window.ts'
import type { Measure } from './measure.ts'

/** What is typed into the filter, and taken back again, letter by letter. */
const typed = [...'object 11', ...Array.from({ length: 9 }, () => 'Backspace')]

/** Seconds that the page's main thread has worked since it was opened. */
const workOf = async (page: Page) => {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  return async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0
  }
}

/** Waits until the page has drawn what it has been told. */
const drawn = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()))
      }),
  )

/** What filtering a plan of 12,000 changes costs the page, and how many rows are in it. */
export const measureFiltering = async (): Promise<readonly Measure[]> => {
  const scene = scenes.find(({ name }) => name === 'review-large')
  if (scene === undefined) throw new Error('There is no scene of a large plan.')
  const folder = await buildPage()
  const browser = await startBrowser()
  try {
    const { page, show } = await openWindow(browser, folder)
    await show(createFakeBridge(scene.answers()))
    await scene.act?.(page)
    await page.getByRole('searchbox').focus()
    const work = await workOf(page)
    const letters: number[] = []
    let rows = 0
    for (const key of typed) {
      const before = await work()
      await page.keyboard.press(key === ' ' ? 'Space' : key)
      await drawn(page)
      letters.push((await work()) - before)
      rows = Math.max(rows, await page.getByRole('treeitem').count())
    }
    return [
      { what: 'rows in the page', value: `${rows} at most` },
      {
        what: 'work of the page for a letter',
        value: `${Math.round(Math.max(...letters) * 1000)} ms at most`,
      },
    ]
  } finally {
    await browser.close()
    await rm(folder, { recursive: true })
  }
}
