import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, ConsoleMessage, Page } from 'playwright'
import { createFakeBridge } from './fake-bridge.ts'
import type { Scene } from './scenes/scene.ts'
import { openWindow, type ScreenWindow } from './screen-window.ts'

const themes = ['light', 'dark'] as const
type Theme = (typeof themes)[number]

const axe = createRequire(import.meta.resolve('@axe-core/playwright')).resolve(
  'axe-core/axe.min.js',
)

/** Opens a window in which scenes are shown one after the other. */
export const openStage = async (browser: Browser, folder: string): Promise<ScreenWindow> => {
  const stage = await openWindow(browser, folder, { reducedMotion: 'reduce' })
  // Once for each document, instead of being sent over again before each look.
  await stage.page.addInitScript(readFileSync(axe, 'utf8'))
  return stage
}

/**
 * What is wrong with what the page shows now: axe's findings, and scrolling where there should be
 * none. In the second theme only the colours can be any different.
 */
const troubleOf = async (page: Page, theme: Theme): Promise<readonly string[]> => {
  // The page has axe already. It has no frames, so that axe needs no page of its own.
  const builder = new AxeBuilder({ page, axeSource: ';' })
    .setLegacyMode()
    // What it makes for people to read of everything that is right takes half of its time.
    .options({ resultTypes: ['violations'], selectors: false })
  const looking = theme === 'light' ? builder : builder.withRules('color-contrast')
  const { violations } = await looking.analyze()
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
  { page, show }: ScreenWindow,
  scene: Scene,
  look: (page: Page, theme: Theme) => Promise<void> = async () => {},
): Promise<readonly string[]> => {
  const trouble: string[] = []
  const hear = (message: ConsoleMessage): void => {
    if (message.type() === 'error') trouble.push(message.text())
  }
  const catchError = (error: Error): void => {
    trouble.push(String(error))
  }
  const forcedColors = scene.forcedColors ? 'active' : 'none'
  page.on('console', hear)
  page.on('pageerror', catchError)
  try {
    await page.setViewportSize(scene.viewport ?? { width: 1180, height: 820 })
    await page.emulateMedia({ colorScheme: 'light', forcedColors })
    await show(createFakeBridge(scene.answers()))
    await scene.act?.(page)
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme })
      trouble.push(...(await troubleOf(page, theme)).map((found) => `${theme}: ${found}`))
      await look(page, theme)
    }
  } finally {
    page.off('console', hear)
    page.off('pageerror', catchError)
  }
  return trouble
}
