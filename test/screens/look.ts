import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { scenes } from './scenes.ts'
import { buildPage, startBrowser } from './screen-browser.ts'
import { openStage, showScene } from './show-scene.ts'

/**
 * For development: shows every scene (or those whose names begin with what was given) in both themes
 * before a false main process, and puts pictures into FOLDER. Says what is wrong with them.
 * `node test/screens/look.ts FOLDER [SCENE…]`
 */
const [folder = 'out/look', ...wanted] = process.argv.slice(2)
mkdirSync(folder, { recursive: true })

const page = await buildPage()
const browser = await startBrowser()
try {
  const stage = await openStage(browser, page)
  for (const scene of scenes) {
    if (wanted.length > 0 && !wanted.some((name) => scene.name.startsWith(name))) continue
    const trouble = await showScene(stage, scene, async (shown, theme) => {
      await shown.screenshot({ path: join(folder, `${scene.name}-${theme}.png`) })
    })
    process.stdout.write(`${[scene.name, ...trouble].join('\n  ✗ ')}\n`)
  }
} finally {
  await browser.close()
}
