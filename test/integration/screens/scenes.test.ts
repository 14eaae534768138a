import { rm } from 'node:fs/promises'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { scenes } from '../../screens/scenes.ts'
import { buildPage, startBrowser } from '../../screens/screen-browser.ts'
import type { ScreenWindow } from '../../screens/screen-window.ts'
import { openStage, showScene } from '../../screens/show-scene.ts'

let folder = ''
let browser: Browser
let stage: ScreenWindow

beforeAll(async () => {
  ;[folder, browser] = await Promise.all([buildPage(), startBrowser()])
  stage = await openStage(browser, folder)
})

afterAll(async () => {
  await browser?.close()
  if (folder !== '') await rm(folder, { recursive: true })
})

it.each(scenes)('$name: axe, policy and width find nothing in either theme', async (scene) => {
  expect(await showScene(stage, scene)).toEqual([])
})

it('finds what is wrong when something is', async () => {
  const [scene] = scenes
  if (scene === undefined) throw new Error('There are no scenes.')
  const spoiled = await showScene(stage, {
    ...scene,
    act: async (page) => {
      await page.evaluate(() => {
        const wrong = document.createElement('button')
        wrong.style.cssText = 'position: absolute; left: 5000px; width: 9px'
        document.body.append(wrong)
        const script = document.createElement('script')
        script.textContent = 'window.stolen = true'
        document.body.append(script)
      })
    },
  })
  expect(spoiled.join('\n')).toMatch(/axe button-name/)
  expect(spoiled.join('\n')).toMatch(/scrolls sideways/)
  expect(spoiled.join('\n')).toMatch(/Content Security Policy/)
})
