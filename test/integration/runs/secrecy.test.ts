import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { TalkPort } from '#worker/peer'
import { boatSites } from './boat-sites.ts'
import { openWork } from './open-work.ts'

const canary = 'CANARY-token/with+odd=characters'

/** The token in every form it may travel in: plain, in an address, and base64 however it is cut. */
const forms = (email: string): readonly string[] => {
  const encoded = [0, 1, 2].map((shift) =>
    Buffer.from(`${'x'.repeat(shift)}${canary}`)
      .toString('base64')
      // What stands before and after the token changes the outermost characters.
      .slice(shift === 0 ? 0 : 4, -4),
  )
  const basic = Buffer.from(`${email}:${canary}`).toString('base64')
  return [canary, encodeURIComponent(canary), basic, ...encoded]
}

/** Everything that goes between the threads, as text. */
const recordTraffic = () => {
  const said: string[] = []
  const note = (message: unknown): void => {
    said.push(inspect(message, { depth: 30, maxStringLength: null, maxArrayLength: null }))
  }
  const through = (port: TalkPort): TalkPort => ({
    postMessage: (message) => {
      note(message)
      port.postMessage(message)
    },
    on: (event, listener) =>
      port.on(event, (message) => {
        note(message)
        listener(message)
      }),
  })
  return { said, through }
}

/** The content of a file, also where it is packed. */
const contentOf = async (file: string): Promise<string> => {
  const bytes = await readFile(file)
  const packed = bytes.subarray(bytes.indexOf('\n') + 1)
  const isPacked = packed[0] === 0x1f && packed[1] === 0x8b
  return `${bytes.toString('latin1')}${isPacked ? gunzipSync(packed).toString('utf8') : ''}`
}

test('no token goes to the worker, into an event or onto the disk, also where things fail', async () => {
  const { there, twins } = await boatSites()
  for (const { site, credentials } of twins) {
    const known = site.state.tokens[credentials.token]
    if (known === undefined) throw new Error('the twin has no token')
    site.state.tokens[canary] = { ...known, secret: canary }
  }
  const { said, through } = recordTraffic()
  const fates = { 'site-here': { token: canary }, 'site-there': { token: canary } }
  const opened = await openWork({ twins, fates, through })
  const { call, plan, workEnded, runEnded, events, dataFolder } = opened
  there.site.faults.rules = [
    { fault: { kind: 'drop-after' }, method: 'POST', rate: 0.1 },
    { fault: { kind: 'status', status: 429, retryAfterSeconds: 1 }, rate: 0.05 },
  ]
  const planId = await plan('site-here', 'site-there')
  const input = { planId, unticked: [], confirmed: there.cloudId }
  const { runId } = await call('run.start', input)
  await runEnded(runId)
  await call('run.get', { runId })
  for (const { site } of twins) {
    const token = site.state.tokens[canary]
    if (token) token.revoked = true
  }
  const { workId } = await call('contents.read', { siteId: 'site-here' })
  expect(await workEnded(workId)).toMatchObject({ end: 'failed' })
  await expect(call('run.continue', { runId })).rejects.toThrow('auth.token-rejected')

  expect(said.length).toBeGreaterThan(200)
  const files = await readdir(dataFolder, { recursive: true, withFileTypes: true })
  const contents = await Promise.all(
    files
      .filter((file) => file.isFile())
      .map((file) => contentOf(join(file.parentPath, file.name))),
  )
  expect(contents.join('')).toContain('Boat House')
  const everything = [...said, JSON.stringify(events), ...contents].join('\n')
  for (const form of forms(there.credentials.email)) expect(everything).not.toContain(form)
})

test('the forms that are searched for would be found', () => {
  const [plain, , , ...encoded] = forms('ada@example.com')
  const sent = ['', 'a', 'ab', 'abc'].map((before) =>
    Buffer.from(`${before}${canary}after`).toString('base64'),
  )
  for (const text of sent) expect(encoded.some((form) => text.includes(form))).toBe(true)
  expect(plain).toBe(canary)
})
