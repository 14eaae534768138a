import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { createFakeBridge } from './fake-bridge.ts'
import { scenes } from './scenes.ts'
import { buildPage, openPage, startBrowser } from './screen-browser.ts'

/**
 * For development: shows every scene (or those whose names begin with what was given) in both themes
 * before a false main process, and puts pictures into FOLDER. Says what axe finds.
 * `node test/screens/look.ts FOLDER [SCENE…]`
 */
const [folder = 'out/look', ...wanted] = process.argv.slice(2)
mkdirSync(folder, { recursive: true })
const say = (text: string): void => {
  process.stdout.write(`${text}\n`)
}

const page = await buildPage()
const browser = await startBrowser()
try {
  for (const scene of scenes) {
    if (wanted.length > 0 && !wanted.some((name) => scene.name.startsWith(name))) continue
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({
        colorScheme,
        viewport: scene.viewport ?? { width: 1180, height: 820 },
        ...(scene.forcedColors ? { forcedColors: 'active' as const } : {}),
      })
      const shown = await openPage(context, page, createFakeBridge(scene.answers))
      const trouble: string[] = []
      shown.on('console', (message) => {
        if (message.type() === 'error') trouble.push(message.text())
      })
      shown.on('pageerror', (error) => trouble.push(String(error)))
      await scene.act?.(shown)
      const found = await new AxeBuilder({ page: shown }).analyze()
      const sideways = await shown.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      )
      await shown.screenshot({ path: join(folder, `${scene.name}-${colorScheme}.png`) })
      for (const { id, nodes } of found.violations) {
        trouble.push(`axe ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
      }
      if (sideways) trouble.push('scrolls sideways')
      say(`${scene.name} ${colorScheme}${trouble.map((line) => `\n  ✗ ${line}`).join('')}`)
      await context.close()
    }
  }
} finally {
  await browser.close()
}
