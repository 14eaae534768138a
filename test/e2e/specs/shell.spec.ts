import { spawn } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import type { ElectronApplication, Page } from 'playwright/test'
import { backgrounds } from '#app/theme'
import type { AppEvent } from '#contract/events'
import type { Result } from '#contract/model/failure'
import { defaultSettings } from '#contract/model/settings'
import { operations } from '#contract/operations'
import { closeWording, menuWording } from '#contract/wording/native-wording'
import { ask, type Bridge } from '../ask.ts'
import { expect, test } from '../fixtures.ts'

/** Begins some work, and waits for the news of its end. */
const finish = async (
  page: Page,
  name: 'contents.read' | 'plan.analyze',
  input: unknown,
): Promise<string> => {
  const end = await page.evaluate(
    ([operation, given]) =>
      new Promise<unknown>((resolve, reject) => {
        const { bridge } = window as unknown as { bridge: Bridge }
        const ends = new Map<string, unknown>()
        let workId: string | undefined
        const settle = (): void => {
          if (workId !== undefined && ends.has(workId)) resolve(ends.get(workId))
        }
        bridge.subscribe((event) => {
          if (event.event !== 'work-ended') return
          ends.set(event.workId, event.end)
          settle()
        })
        bridge.call(operation as string, given).then((answer) => {
          const begun = answer as Result<{ readonly workId: string }>
          if (!begun.ok) return reject(new Error(JSON.stringify(begun.failure)))
          workId = begun.value.workId
          return settle()
        }, reject)
      }),
    [name, input] as const,
  )
  const { snapshotId, planId } = end as { snapshotId?: string; planId?: string }
  const id = snapshotId ?? planId
  if (id === undefined) throw new Error(`${name} ended as ${JSON.stringify(end)}`)
  return id
}

/** Deploys all of one demo site to the other; gives the run as soon as it has begun. */
const deployDemo = async (page: Page): Promise<string> => {
  const { sourceId, destinationId } = await ask(page, 'site.start-demo', {})
  const snapshotId = await finish(page, 'contents.read', { siteId: sourceId })
  const selection = { projects: 'all', objects: [] }
  const planId = await finish(page, 'plan.analyze', { snapshotId, destinationId, selection })
  const { destination } = await ask(page, 'plan.get', { planId })
  const start = { planId, unticked: [], confirmed: destination.cloudId }
  return (await ask(page, 'run.start', start)).runId
}

/** Answers every question of the system with one of its buttons, and keeps what was asked. */
const answerDialogs = async (electron: ElectronApplication, response: number) => {
  await electron.evaluate(({ dialog }, button) => {
    const asked: unknown[] = []
    Object.assign(globalThis, { asked })
    dialog.showMessageBox = (async (_window: unknown, options: unknown) => {
      asked.push(options)
      return { response: button, checkboxChecked: false }
    }) as typeof dialog.showMessageBox
  }, response)
  return () => electron.evaluate(() => (globalThis as unknown as { asked: object[] }).asked)
}

const closeWindow = (electron: ElectronApplication): Promise<void> =>
  electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())

test('every operation is answered, and takes nothing but its own input', async ({ page }) => {
  for (const name of Object.keys(operations)) {
    const answer = await page.evaluate(
      (operation) =>
        (window as unknown as { bridge: Bridge }).bridge.call(operation, { further: true }),
      name,
    )
    expect(answer, name).toMatchObject({ ok: false, failure: { code: 'input.invalid' } })
  }
})

test('closing during a deployment asks first, and going on is the default', async ({
  electron,
  page,
}) => {
  const asked = await answerDialogs(electron, 0)
  await electron.evaluate(({ BrowserWindow }) => {
    const progress: number[] = []
    Object.assign(globalThis, { progress })
    const [window] = BrowserWindow.getAllWindows()
    if (window !== undefined) window.setProgressBar = (value) => void progress.push(value)
  })
  const isAwake = () => electron.evaluate(({ powerSaveBlocker }) => powerSaveBlocker.isStarted(0))
  const runId = await deployDemo(page)
  expect(await isAwake()).toBe(true)
  await closeWindow(electron)
  await expect.poll(asked).toEqual([
    expect.objectContaining({
      message: closeWording.message('Acme'),
      buttons: [closeWording.stay, closeWording.leave],
      defaultId: 0,
      cancelId: 0,
    }),
  ])
  const state = async () => (await ask(page, 'run.get', { runId })).summary.state
  await expect.poll(state, { timeout: 40_000 }).toBe('ended')
  await expect.poll(isAwake).toBe(false)
  const progress = await electron.evaluate(
    () => (globalThis as unknown as { progress: number[] }).progress,
  )
  expect(progress.at(-1)).toBe(-1)
  expect(progress.filter((value) => value >= 0 && value <= 1).length).toBeGreaterThan(5)
  expect(progress.filter((value) => value > 0 && value < 1)).not.toEqual([])
})

test('who leaves all the same stops it after the steps under way, and can go on', async ({
  computer,
}) => {
  const first = await computer.start()
  await answerDialogs(first.electron, 1)
  const runId = await deployDemo(first.page)
  const ended = new Promise((resolve) => first.electron.process().once('exit', resolve))
  await closeWindow(first.electron)
  expect(await ended).toBe(0)
  const { page } = await computer.start()
  const { summary } = await ask(page, 'run.get', { runId })
  expect(['ended', 'interrupted']).toContain(summary.state)
  expect(summary.counts.done).toBeLessThan(summary.counts.planned)
  await ask(page, 'run.continue', { runId })
  // Until it has ended, reading back included, closing would ask again.
  await expect
    .poll(async () => (await ask(page, 'run.get', { runId })).summary, { timeout: 40_000 })
    .toMatchObject({ state: 'ended', counts: { done: summary.counts.planned } })
})

test('the theme that was chosen holds for window and page', async ({ electron, page }) => {
  const isDark = () => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  const background = () =>
    electron.evaluate(({ BrowserWindow, nativeTheme }) => {
      const [window] = BrowserWindow.getAllWindows()
      return [nativeTheme.themeSource, window?.getBackgroundColor().toLowerCase()]
    })
  await ask(page, 'settings.change', { ...defaultSettings, theme: 'dark' })
  await expect.poll(isDark).toBe(true)
  await expect.poll(background).toEqual(['dark', backgrounds.dark])
  await ask(page, 'settings.change', { ...defaultSettings, theme: 'light' })
  await expect.poll(isDark).toBe(false)
  await expect.poll(background).toEqual(['light', backgrounds.light])
})

test('the menu tells the page what was chosen', async ({ electron, page }) => {
  await page.evaluate(() => {
    const heard: AppEvent[] = []
    Object.assign(window, { heard })
    ;(window as unknown as { bridge: Bridge }).bridge.subscribe((event) => heard.push(event))
  })
  for (const label of [menuWording.settings, menuWording.shortcuts, menuWording.diagnostics]) {
    await electron.evaluate(({ Menu }, wanted) => {
      const menus = Menu.getApplicationMenu()?.items ?? []
      const items = menus.flatMap(({ submenu }) => submenu?.items ?? [])
      items.find((item) => item.label === wanted)?.click()
    }, label)
  }
  const heard = () => page.evaluate(() => (window as unknown as { heard: AppEvent[] }).heard)
  await expect
    .poll(heard)
    .toEqual(
      ['settings', 'shortcuts', 'diagnostics'].map((item) => ({ event: 'menu-chosen', item })),
    )
})

test('a second start brings the first to the front, and ends', async ({ electron, page }) => {
  await electron.evaluate(({ app }) => {
    Object.assign(globalThis, { second: 0 })
    app.on('second-instance', () => {
      Object.assign(globalThis, {
        second: (globalThis as unknown as { second: number }).second + 1,
      })
    })
  })
  const { spawnfile, spawnargs } = electron.process()
  const args = spawnargs.slice(1).filter((arg) => !/^--(inspect|remote-debugging)/.test(arg))
  const second = spawn(spawnfile, args, { stdio: 'ignore' })
  expect(await new Promise((resolve) => second.once('exit', resolve))).toBe(0)
  const seconds = () =>
    electron.evaluate(() => (globalThis as unknown as { second: number }).second)
  await expect.poll(seconds).toBe(1)
  expect((await ask(page, 'app.start', {})).version).toMatch(/^\d/)
})

test('a start while Slipway ends is made up for once it has ended', async ({
  slipway,
  electron,
}) => {
  await electron.evaluate(({ app }) => {
    app.relaunch = () => void process.stdout.write('started anew\n')
    // By now Slipway has begun to end.
    app.on('will-quit', () => void app.emit('second-instance', {}, [], ''))
  })
  await slipway.close()
  expect(slipway.output()).toContain('started anew')
})

test('everything that is kept is removed', async ({ computer, page }) => {
  await ask(page, 'site.start-demo', {})
  await ask(page, 'settings.change', { ...defaultSettings, concurrency: 3 })
  const kept = async () =>
    (await readdir(computer.dataFolder)).filter((name) => /^[a-z]/.test(name))
  expect(await kept()).toEqual(
    expect.arrayContaining(['demo-sites', 'settings.json', 'sites.json']),
  )
  await ask(page, 'settings.remove-everything', {})
  expect((await ask(page, 'app.start', {})).settings).toEqual(defaultSettings)
  expect((await ask(page, 'site.list', {})).sites).toEqual([])
  const left = await kept()
  expect(left.filter((name) => /site|setting|run|log|window|secret/.test(name))).toEqual([])
})
