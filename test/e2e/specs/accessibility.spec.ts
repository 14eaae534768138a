import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '../fixtures.ts'
import { walkThrough } from '../walk.ts'

test('axe finds nothing on any screen in either theme', async ({ page, source, destination }) => {
  test.setTimeout(300_000)
  const found: string[] = []
  await walkThrough({
    page,
    source,
    destination,
    theme: 'light',
    visit: async (screen) => {
      for (const theme of ['dark', 'light'] as const) {
        await page.evaluate((wanted) => {
          document.documentElement.dataset.theme = wanted
        }, theme)
        // The other mode opens a page of its own, which Electron has no way to.
        const { violations } = await new AxeBuilder({ page })
          .setLegacyMode()
          .options({ resultTypes: ['violations'], selectors: false })
          .analyze()
        for (const { id, nodes } of violations) {
          const where = nodes.map(({ html }) => html.slice(0, 160)).join(' | ')
          found.push(`${screen}, ${theme}: ${id}: ${where}`)
        }
      }
    },
  })
  expect(found).toEqual([])
})
