import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { networkWording } from '#contract/wording/network-wording'
import { readAuthorities } from '#jira/authorities'
import { checkNetworkSettings } from '#jira/check-network-settings'
import { failureFrom } from '../../integration/jira/api-at.ts'
import { makeCertificate } from '../../integration/jira/certificates.ts'

const { cert, key } = makeCertificate({ name: 'Acme Root' })

const fileWith = async (content: string | Uint8Array): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await writeFile(join(folder, 'authority.pem'), content)
  return join(folder, 'authority.pem')
}

test('a file may hold several certificates, and text between them', async () => {
  const file = await fileWith(`# Acme\r\n${cert}\nnext:\n${cert}`)
  expect(await readAuthorities(file)).toHaveLength(2)
})

const damaged = cert.replace(
  /\n(.{20})/,
  (_, first: string) => `\n${first.split('').toReversed().join('')}`,
)

test.each<[string, string | Uint8Array, string]>([
  ['is empty', '', networkWording.authorityNoCertificate],
  ['is something else', new Uint8Array([0x30, 0x82, 1, 2]), networkWording.authorityNoCertificate],
  ['holds a key', `${cert}${key}`, networkWording.authorityKey],
  ['is damaged', `${cert}${damaged}`, networkWording.authorityBroken],
  ['is cut short', cert.slice(0, 200), networkWording.authorityNoCertificate],
  ['is far too large', 'x'.repeat(2 ** 20 + 1), networkWording.authorityTooLarge],
])('a file that %s is refused with a sentence', async (_, content, sentence) => {
  const file = await fileWith(content)
  const failure = await failureFrom(readAuthorities(file))
  expect(failure).toEqual({ code: 'input.invalid', subject: file, details: [sentence] })
})

test('a file that is not there is refused, and so is a folder', async () => {
  const folder = join(await fileWith(cert), '..')
  for (const path of [join(folder, 'none.pem'), folder]) {
    expect((await failureFrom(readAuthorities(path))).details).toEqual([
      networkWording.authorityNotFound,
    ])
  }
})

test('settings are checked before they are used', async () => {
  const certificateAuthority = await fileWith(cert)
  await checkNetworkSettings({ proxy: { mode: 'system' }, certificateAuthority })
  await checkNetworkSettings({
    proxy: { mode: 'script', address: 'https://a.example/p.pac' },
    certificateAuthority: '',
  })
  const script = pathToFileURL(certificateAuthority).href
  await checkNetworkSettings({
    proxy: { mode: 'script', address: script },
    certificateAuthority: '',
  })
  const wrong = [
    { proxy: { mode: 'script', address: `${script}.gone` }, certificateAuthority },
    { proxy: { mode: 'script', address: 'file://elsewhere/proxy.pac' }, certificateAuthority },
    { proxy: { mode: 'manual', address: 'socks5://a:1' }, certificateAuthority },
    { proxy: { mode: 'script', address: 'proxy.pac' }, certificateAuthority },
    { proxy: { mode: 'none' }, certificateAuthority: `${certificateAuthority}.gone` },
  ] as const
  for (const settings of wrong) {
    expect((await failureFrom(checkNetworkSettings(settings))).code).toBe('input.invalid')
  }
})
