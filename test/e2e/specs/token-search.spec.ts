import { namedSite } from '#twin/named-site'
import { contentOfPage } from '../canary.ts'
import { setUpComputer } from '../computer.ts'
import { expect, test } from '../fixtures.ts'
import { connectionsPage } from '../pages/connections-page.ts'
import { serveRealSite } from '../real-site.ts'

test('the search that ends every test finds a token that was written where it may not be', async () => {
  const { computer, clearAway } = await setUpComputer('os')
  const source = await serveRealSite(namedSite('acme-test'), computer.keepSecret)
  const { page } = await computer.start()
  const signIn = source.signIn()
  await connectionsPage(page).connect(signIn, { label: signIn.token })
  await expect(connectionsPage(page).stored).toBeVisible()
  const { leaks, complaints, endings } = await clearAway()
  await source.stop()
  const places = new Set(leaks.map(({ place }) => place))
  expect([...places].sort()).toEqual(['messages.jsonl', 'page', 'user-data/sites.json'])
  expect({ complaints, endings }).toEqual({ complaints: [], endings: [true] })
})

test('it finds one that is gone from the page before the end', async () => {
  const { computer, clearAway } = await setUpComputer('os')
  const source = await serveRealSite(namedSite('acme-test'), computer.keepSecret)
  const { page } = await computer.start()
  const { token } = source.signIn()
  await page.evaluate((text) => sessionStorage.setItem('kept', text), token)
  await computer.restart()
  const { leaks } = await clearAway()
  await source.stop()
  expect(leaks.map(({ place }) => place)).toContain('page')
})

test('what a page keeps is read where it is looked for tokens', async ({ page }) => {
  await page.evaluate(async () => {
    localStorage.setItem('kept', 'in-local-storage')
    sessionStorage.setItem('kept', 'in-session-storage')
    document.title = 'in-the-document'
    const opening = indexedDB.open('kept')
    await new Promise<void>((resolve, reject) => {
      opening.onupgradeneeded = () => {
        opening.result.createObjectStore('things').add('in-a-database', 'in-a-key')
      }
      opening.onsuccess = () => resolve()
      opening.onerror = () => reject(opening.error)
    })
    opening.result.close()
  })
  const content = await contentOfPage(page)
  for (const place of [
    'in-local-storage',
    'in-session-storage',
    'in-the-document',
    'in-a-database',
    'in-a-key',
  ]) {
    expect(content).toContain(place)
  }
})
