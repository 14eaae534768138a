import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { AppError, failure } from '#contract/model/failure'
import type { RunState } from '#contract/model/run-view'
import { keepRunWindows, type RunWindowsPorts } from '#work/run-windows'
import { testFolder } from '../store/samples.ts'

const noon = { from: '12:00', to: '13:00', days: [], timeZone: 'UTC' }
const at = (time: string, day = '26'): string => `2026-11-${day}T${time}:00.000Z`

/** One run, with a clock and a standing that a test moves. */
const windowed = async (over: Partial<RunWindowsPorts> = {}) => {
  const runs = await testFolder()
  await mkdir(join(runs, 'run'))
  const now = { time: at('08:00'), state: 'paused' as RunState, active: false, waits: false }
  const done: string[] = []
  const ports: RunWindowsPorts = {
    runs,
    clock: () => now.time,
    isActive: () => now.active,
    standingOf: async () => ({ state: now.state, waitsForSecrets: now.waits }),
    goOn: async () => {
      done.push(`on ${now.time.slice(8, 16)}`)
      now.active = true
    },
    pause: async () => {
      done.push(`paused ${now.time.slice(8, 16)}`)
      now.active = false
    },
    refused: (_, error) => void done.push(String(error)),
    ...over,
  }
  const windows = keepRunWindows(ports)
  await windows.set('run', noon)
  const look = async (time: string, day?: string) => {
    now.time = at(time, day)
    await windows.look()
  }
  return { windows, ports, now, done, look }
}

test('a run begins in its window, pauses at its end, and goes on in the next', async () => {
  const { done, look, windows } = await windowed()
  expect(windows.goesOnAt('run')).toBe(at('12:00'))
  for (const time of ['11:59', '12:00', '12:30', '13:00', '18:00']) await look(time)
  expect(windows.goesOnAt('run')).toBe(at('12:00', '27'))
  for (const time of ['11:00', '12:01', '13:01']) await look(time, '27')
  expect(done).toEqual(['on 26T12:00', 'paused 26T13:00', 'on 27T12:01', 'paused 27T13:01'])
})

test('a run that the user paused in its window is left alone until the next', async () => {
  const { done, look, now, windows } = await windowed()
  await look('12:00')
  await look('12:05')
  now.active = false
  await look('12:10')
  expect(windows.goesOnAt('run')).toBe(at('12:00', '27'))
  await look('12:00', '27')
  expect(done).toEqual(['on 26T12:00', 'on 27T12:00'])
})

test('a run that could not be gone on with is tried once in a window', async () => {
  const refusal = new AppError(failure('auth.token-rejected', 'acme'))
  const { done, look } = await windowed({ goOn: () => Promise.reject(refusal) })
  for (const time of ['12:00', '12:01', '12:59']) await look(time)
  expect(done).toEqual([String(refusal)])
})

test.each<[string, RunState, boolean]>([
  ['that is over', 'ended', false],
  ['that was interrupted', 'interrupted', false],
  ['for which somebody has to enter a secret', 'paused', true],
])('nothing is begun by itself of a run %s', async (_, state, waits) => {
  const { done, look, now, windows } = await windowed()
  Object.assign(now, { state, waits })
  await look('12:00')
  expect(done).toEqual([])
  expect(windows.of('run') === null).toBe(state === 'ended')
})

test('windows outlive a session, and a damaged one is none', async () => {
  const { ports, windows } = await windowed()
  await mkdir(join(ports.runs, 'other'))
  await writeFile(join(ports.runs, 'other', 'window.json'), '{"from":"25:00"}')
  const later = keepRunWindows(ports)
  await later.load()
  expect([later.of('run'), later.of('other')]).toEqual([noon, null])
  await windows.set('run', null)
  const latest = keepRunWindows(ports)
  await latest.load()
  expect(latest.of('run')).toBeNull()
})
