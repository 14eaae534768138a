import { EventEmitter } from 'node:events'
import { resolve } from 'node:path'
import type { App } from 'electron'
import { expect, it } from 'vitest'
import { createOfferedFiles, filesNamedIn, hearOfFiles } from '#app/offered-files'

const folder = resolve('/home')

it('a command line names files of Slipway, and much else', () => {
  const args = [
    '--user-data-dir=/x.slipway-plan',
    '.',
    'a.slipway-plan',
    '/b.Slipway-Snapshot',
    'c.txt',
  ]
  expect(filesNamedIn(args, folder)).toEqual([
    resolve(folder, 'a.slipway-plan'),
    resolve('/b.Slipway-Snapshot'),
  ])
})

it('files are offered from everywhere, and taken once', () => {
  const events: unknown[] = []
  const offered = createOfferedFiles((event) => events.push(event))
  const app = new EventEmitter()
  hearOfFiles(app as unknown as Pick<App, 'on'>, offered, ['first.slipway-plan'], folder)
  app.emit('second-instance', {}, ['slipway', 'second.slipway-snapshot'], folder)
  let prevented = 0
  app.emit('open-file', { preventDefault: () => (prevented += 1) }, '/third.slipway-plan')
  offered.offer(resolve(folder, 'first.slipway-plan'))
  expect(prevented).toBe(1)
  expect(events).toEqual(Array(4).fill({ event: 'file-offered' }))
  expect(offered.take()).toEqual([
    resolve(folder, 'second.slipway-snapshot'),
    '/third.slipway-plan',
    resolve(folder, 'first.slipway-plan'),
  ])
  expect(offered.take()).toEqual([])
})
