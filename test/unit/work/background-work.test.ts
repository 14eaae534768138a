import { expect, test } from 'vitest'
import type { AppEvent } from '#contract/events'
import { AppError, failure } from '#contract/model/failure'
import { createBackgroundWork } from '#work/background-work'

const background = () => {
  const events: AppEvent[] = []
  const ended = Promise.withResolvers<void>()
  const bugs: unknown[] = []
  let ids = 0
  const work = createBackgroundWork({
    emit: (event) => {
      events.push(event)
      if (event.event === 'work-ended') ended.resolve()
    },
    newId: () => {
      ids += 1
      return `work-${ids}`
    },
    recordBug: (_, error) => {
      bugs.push(error)
      return 'bug 7'
    },
  })
  return { work, events, bugs, ended: ended.promise }
}

test('the id is known before anything is told', async () => {
  const { work, events, ended } = background()
  const step = {
    phase: 'reading',
    reason: null,
    kindTitle: 'Screens',
    count: 3,
    done: 1,
    total: 2,
  } as const
  const workId = work.begin(async ({ progress }) => {
    progress(step)
    return { end: 'contents', snapshotId: 's' }
  })
  expect(events).toEqual([])
  await ended
  expect(events).toEqual([
    { event: 'work-progress', workId, ...step },
    { event: 'work-ended', workId, end: { end: 'contents', snapshotId: 's' } },
  ])
})

test('an expected failure is told, and is no bug', async () => {
  const { work, events, bugs, ended } = background()
  const stale = failure('jira.unavailable', 'acme')
  work.begin(() => Promise.reject(new AppError(stale)))
  await ended
  expect(events.at(-1)).toMatchObject({ end: { end: 'failed', failure: stale } })
  expect(bugs).toEqual([])
})

test('a bug is recorded, and told by its number only', async () => {
  const { work, events, bugs, ended } = background()
  const bug = new TypeError('something private')
  work.begin(() => Promise.reject(bug))
  await ended
  const end = { end: 'failed', failure: failure('internal', '', ['bug 7']) }
  expect(events.at(-1)).toMatchObject({ end })
  expect(bugs).toEqual([bug])
})

test.each(['one', 'all'])('stopping %s ends work as stopped, however it ends', async (which) => {
  const { work, events, ended } = background()
  const begun = Promise.withResolvers<void>()
  const workId = work.begin(({ signal }) => {
    begun.resolve()
    return new Promise((_, reject) => {
      signal.addEventListener('abort', () => reject(new AppError(failure('net.cancelled', 'acme'))))
    })
  })
  await begun.promise
  if (which === 'one') work.stop(workId)
  else work.stopAll()
  await ended
  expect(events).toEqual([{ event: 'work-ended', workId, end: { end: 'stopped' } }])
  work.stop(workId)
})
