import { expect, test } from './host-fixtures.ts'

test('values come back as they were sent', async ({ page }) => {
  const same = await page.evaluate(async () => {
    const value = {
      date: new Date(0),
      map: new Map([['a', 1]]),
      set: new Set([1]),
      bytes: new Uint8Array([1, 2, 255]),
      nothing: undefined,
      big: 12n,
      infinite: Number.POSITIVE_INFINITY,
      $: 'a key that means something to nobody',
      list: [null, 'text', { $: 1, v: 2 }],
    }
    const back = (await window.host.call('echo', value)) as typeof value
    return [
      back.date instanceof Date && back.date.getTime() === 0,
      back.map.get('a') === 1,
      back.set.has(1),
      [...back.bytes].join() === '1,2,255',
      'nothing' in back && back.nothing === undefined,
      back.big === 12n,
      back.infinite === Number.POSITIVE_INFINITY,
      back.$ === value.$,
      JSON.stringify(back.list) === JSON.stringify(value.list),
    ]
  })
  expect(same).toEqual(Array(9).fill(true))
})

test('an error of main comes as its text only', async ({ page }) => {
  const error = await page.evaluate(() => window.host.call('failing').catch((e: Error) => `${e}`))
  expect(error).toBe("Error: Error invoking remote method 'host:call': TypeError: no luck")
})

test('what cannot be cloned is refused in both directions', async ({ page }) => {
  const sent = await page.evaluate(() =>
    Promise.resolve()
      .then(() => window.host.call('echo', Symbol('never')))
      .then(
        () => 'sent',
        () => 'refused',
      ),
  )
  const answered = await page.evaluate(() =>
    window.host.call('uncloneable').then(
      () => 'answered',
      () => 'refused',
    ),
  )
  expect([sent, answered]).toEqual(['refused', 'refused'])
})

test('news arrives in order, until the page no longer listens', async ({ page }) => {
  const numbers = Array.from({ length: 200 }, (_, number) => number)
  await page.evaluate((news) => window.host.call('news', news), numbers)
  await expect.poll(() => page.evaluate(() => window.heard)).toEqual(numbers)
  await page.evaluate(async () => {
    window.unsubscribe()
    await window.host.call('news', [-1])
    await window.host.call('echo', 0)
  })
  expect(await page.evaluate(() => window.heard.includes(-1))).toBe(false)
})

test('what is told without a question arrives', async ({ page }) => {
  await page.evaluate(() => window.host.tell('hello'))
  expect(await page.evaluate(() => window.host.call('told'))).toContain('hello')
})

test('main knows the frame that asks', async ({ page }) => {
  expect(await page.evaluate(() => window.host.call('frame'))).toEqual({
    url: 'app://bundle/index.html',
    origin: 'app://bundle',
    isMain: true,
    known: true,
  })
})

test('a frame in the page has no bridge', async ({ page }) => {
  const inFrame = await page.evaluate(async () => {
    const frame = document.createElement('iframe')
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve))
    frame.src = 'index.html'
    document.body.append(frame)
    await loaded
    return typeof frame.contentWindow?.window.host
  })
  expect(inFrame).toBe('undefined')
})

test('the bridge is frozen, and nothing of the host shows in the page', async ({ page }) => {
  const seen = await page.evaluate(() => ({
    frozen: Object.isFrozen(window.host),
    globals: [
      'require',
      'process',
      'module',
      'ipcRenderer',
      'standInSend',
      'standInReceive',
    ].filter((name) => name in window),
  }))
  expect(seen).toEqual({ frozen: true, globals: [] })
})

test('a reloaded page is heard and answered', async ({ page }) => {
  await page.reload()
  await page.locator('html[data-app-state=ready]').waitFor()
  expect(await page.evaluate(() => window.host.call('echo', 'again'))).toBe('again')
})

test('large answers arrive', async ({ page }) => {
  const size = await page.evaluate(async () => {
    const rows = Array.from({ length: 12_000 }, (_, id) => ({
      id,
      name: `Change ${id}`,
      tags: ['a'],
    }))
    return ((await window.host.call('echo', rows)) as unknown[]).length
  })
  expect(size).toBe(12_000)
})
