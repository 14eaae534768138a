import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '../fixtures.ts'
import { walkThrough } from '../walk.ts'

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any screen in the ${theme} theme`, async ({
    page,
    source,
    destination,
  }) => {
    test.setTimeout(300_000)
    const found: string[] = []
    await walkThrough({
      page,
      source,
      destination,
      theme,
      visit: async (screen) => {
        // The other mode opens a page of its own, which Electron has no way to.
        const { violations } = await new AxeBuilder({ page })
          .setLegacyMode()
          .options({ resultTypes: ['violations'], selectors: false })
          .analyze()
        for (const { id, nodes } of violations) {
          found.push(`${screen}: ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
        }
      },
    })
    expect(found).toEqual([])
  })
}
