import { linkAddresses } from '#app/links'
import { connectionsText } from '#contract/wording/screens/connections-text'
import { signInFormText } from '#contract/wording/screens/sign-in-form-text'
import { expect, test } from '../fixtures.ts'
import { connectionsPage } from '../pages/connections-page.ts'
import { watchOpened } from '../watch-opened.ts'

test('the page reaches nothing but two functions of the bridge', async ({ page }) => {
  const reach = await page.evaluate(() => ({
    bridge: Object.keys((window as unknown as { bridge: object }).bridge).sort(),
    frozen: Object.isFrozen((window as unknown as { bridge: object }).bridge),
    node: ['require', 'process', 'module', 'Buffer', 'electron'].filter((name) => name in window),
  }))
  expect(reach).toEqual({ bridge: ['call', 'subscribe'], frozen: true, node: [] })
})

test('a call that is not of the contract is refused, and does not stop the next', async ({
  page,
}) => {
  const answers = await page.evaluate(async () => {
    const { call } = (window as unknown as { bridge: { call: (...v: unknown[]) => unknown } })
      .bridge
    const asked = [
      ['__proto__', {}],
      ['constructor', {}],
      ['site.list', { further: true }],
      ['site.list', 'junk'],
      ['no.such', {}],
      ['site.list', {}],
    ]
    const oks = []
    for (const [name, input] of asked) {
      const answer = (await call(name, input)) as { ok: boolean }
      oks.push(answer.ok)
    }
    return oks
  })
  expect(answers).toEqual([false, false, false, false, false, true])
})

for (const address of [
  'https://evil.invalid/?next=app://bundle',
  'http://127.0.0.1:1/',
  'https://acme.atlassian.net.evil.invalid/',
]) {
  test(`the page goes nowhere: ${address}`, async ({ electron, page }) => {
    const opened = await watchOpened(electron)
    const before = page.url()
    await page.evaluate((to) => {
      const plain = document.createElement('a')
      plain.href = to
      document.body.append(plain)
      plain.click()
      const blank = document.createElement('a')
      blank.href = to
      blank.target = '_blank'
      document.body.append(blank)
      blank.click()
      window.open(to)
      location.assign(to)
    }, address)
    const heading = page.getByRole('heading', { name: connectionsText.welcome })
    await expect(heading).toBeVisible()
    expect(page.url()).toBe(before)
    const windows = await electron.evaluate(
      ({ BrowserWindow }) => BrowserWindow.getAllWindows().length,
    )
    expect(windows).toBe(1)
    expect(await opened()).toEqual([])
  })
}

test('a link of the page is opened by its name', async ({ electron, page, source }) => {
  const opened = await watchOpened(electron)
  await connectionsPage(page).openForm()
  await connectionsPage(page).find(source.address)
  await page
    .getByRole('button', { name: signInFormText.createLink })
    .or(page.getByRole('link', { name: signInFormText.createLink }))
    .click()
  await expect.poll(opened).toEqual([linkAddresses['create-token']])
})

test.describe('the policy', () => {
  test.use({ expectedComplaints: /content security policy|trusted ?(types|html|script)/i })

  test('keeps foreign scripts, styles and connections out', async ({ page }) => {
    const got = await page.evaluate(async () => {
      const reported = new Promise<string>((resolve) =>
        document.addEventListener('securitypolicyviolation', (event) =>
          resolve(event.effectiveDirective),
        ),
      )
      const attempts = {
        timer: () => (window.setTimeout as (code: string) => void)('window.intruder = true'),
        html: () => {
          document.body.insertAdjacentHTML('beforeend', '<b>x</b>')
        },
        script: () => {
          const script = document.createElement('script')
          script.textContent = 'window.intruder = true'
          document.body.append(script)
        },
      }
      const failed = Object.entries(attempts)
        .filter(([, attempt]) => {
          try {
            attempt()
            return false
          } catch {
            return true
          }
        })
        .map(([name]) => name)
      const fetched = await fetch('https://example.invalid/').then(
        () => true,
        () => false,
      )
      const own = await fetch('index.html').then(
        () => true,
        () => false,
      )
      return { failed, fetched, own, intruder: 'intruder' in window, reported: await reported }
    })
    expect(got).toMatchObject({ fetched: false, own: false, intruder: false })
    expect(got.reported).not.toBe('')
    expect(got.failed).toEqual(expect.arrayContaining(['html', 'script']))
  })
})

test('permissions are denied', async ({ page }) => {
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications'] as const
    const found = await Promise.all(names.map((name) => navigator.permissions.query({ name })))
    return found.map(({ state }) => state)
  })
  expect(states).toEqual(['denied', 'denied'])
})
