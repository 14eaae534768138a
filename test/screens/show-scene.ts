import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright'
import { createFakeBridge } from './fake-bridge.ts'
import type { Scene } from './scenes/scene.ts'
import { openPage } from './screen-browser.ts'

const themes = ['light', 'dark'] as const

/**
 * What is wrong with what the page shows now: axe's findings, and scrolling where there should be
 * none. In the second theme only the colours can be any different.
 */
const troubleOf = async (page: Page, theme: 'light' | 'dark'): Promise<readonly string[]> => {
  // The page has no frames, so that axe needs no page of its own to put their findings together.
  const axe = new AxeBuilder({ page }).setLegacyMode()
  const { violations } = await (theme === 'light' ? axe : axe.withRules('color-contrast')).analyze()
  const [sideways, whole] = await page.evaluate(() => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement
    // Only a low window scrolls as a whole.
    return [scrollWidth > clientWidth, clientHeight >= 480 && scrollHeight > clientHeight]
  })
  return [
    ...violations.map(
      ({ id, nodes }) => `axe ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
    ),
    ...(sideways ? ['scrolls sideways'] : []),
    ...(whole ? ['scrolls as a whole'] : []),
  ]
}

/**
 * Brings a scene up and looks at it in both themes. Gives everything that is wrong, messages of the
 * page and breaches of its security policy included.
 */
export const showScene = async (
  browser: Browser,
  folder: string,
  scene: Scene,
  look: (page: Page, theme: 'light' | 'dark') => Promise<void> = async () => {},
): Promise<readonly string[]> => {
  const context = await browser.newContext({
    reducedMotion: 'reduce',
    viewport: scene.viewport ?? { width: 1180, height: 820 },
    ...(scene.forcedColors ? { forcedColors: 'active' as const } : {}),
  })
  const trouble: string[] = []
  context.on('console', (message) => {
    if (message.type() === 'error') trouble.push(message.text())
  })
  context.on('weberror', (error) => trouble.push(String(error.error())))
  try {
    const page = await openPage(context, folder, createFakeBridge(scene.answers()))
    await scene.act?.(page)
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme })
      trouble.push(...(await troubleOf(page, theme)).map((found) => `${theme}: ${found}`))
      await look(page, theme)
    }
  } finally {
    await context.close()
  }
  return trouble
}
