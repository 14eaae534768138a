import { expect, test } from 'vitest'
import { boatSites } from '../runs/boat-sites.ts'
import { type Computer, computerOf, sharedFolder } from './computers.ts'

const readSite = async ({ call, workEnded }: Computer, siteId: string): Promise<string> => {
  const end = await workEnded((await call('contents.read', { siteId })).workId)
  if (end.end !== 'contents') throw new Error(`not read: ${end.end}`)
  return end.snapshotId
}

test('a snapshot is saved under a passphrase, opened elsewhere and compared', async () => {
  const at = await sharedFolder()
  const { twins } = await boatSites()
  const ada = await computerOf('Ada', { twins })
  const grace = await computerOf('Grace')
  const snapshotId = await readSite(ada, 'site-here')
  const path = at('here.slipway-snapshot')
  ada.picks.next = path
  const passphrase = 'open sesame'
  await ada.call('snapshot.save', { snapshotId, passphrase })

  const { opened: locked } = await grace.call('file.open-path', { path })
  expect(locked).toMatchObject({
    opened: 'locked',
    file: { encrypted: true, signatures: [{ name: 'Ada', standing: 'unknown' }] },
  })
  await expect(grace.call('file.open-path', { path, passphrase: 'no' })).rejects.toThrow(
    'file.passphrase-wrong',
  )
  const { opened } = await grace.call('file.open-path', { path, passphrase })
  if (opened.opened !== 'snapshot') throw new Error('it did not open')
  const beforeId = opened.snapshotId

  ada.picks.next = at('text')
  await ada.call('snapshot.save-folder', { snapshotId: await readSite(ada, 'site-there') })
  grace.picks.next = at('text')
  const { opened: text } = await grace.call('file.open-folder', {})
  if (text?.opened !== 'snapshot') throw new Error('the folder did not open')
  const compared = { beforeId, afterId: text.snapshotId }
  const comparison = await grace.call('snapshot.compare', compared)
  expect(comparison).toMatchObject({ sameSite: false })
  const [first] = comparison.objects
  expect(
    await grace.call('snapshot.compare-object', { ...compared, id: first?.id ?? '' }),
  ).toMatchObject({
    name: first?.name,
  })
  const same = await grace.call('snapshot.compare', { beforeId, afterId: beforeId })
  expect(same).toMatchObject({ sameSite: true, objects: [], kinds: [] })
})

test('nothing but files of Slipway is opened, and nothing where the user thinks better of it', async () => {
  const { call } = await computerOf('Ada')
  await expect(call('file.open-path', { path: '/etc/hostname' })).rejects.toThrow('input.invalid')
  await expect(call('file.open-path', { path: 'a.slipway-plan' })).rejects.toThrow('input.invalid')
  expect(await call('file.open', {})).toEqual({ opened: null })
  expect(await call('file.open-folder', {})).toEqual({ opened: null })
  await expect(call('file.drop', { path: '/etc/hostname' })).rejects.toThrow('input.invalid')
  expect(await call('file.offered', {})).toEqual({ paths: [] })
  await call('file.drop', { path: '/shared/a.slipway-plan' })
  expect(await call('file.offered', {})).toEqual({ paths: ['/shared/a.slipway-plan'] })
  expect(await call('file.offered', {})).toEqual({ paths: [] })
})
