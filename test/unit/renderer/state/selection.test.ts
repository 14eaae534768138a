import { describe, expect, it } from 'vitest'
import { failure } from '#contract/model/failure'
import {
  chooseObjects,
  chooseProjects,
  emptyChoice,
  isEmptyChoice,
  selectionOf,
} from '../../../../renderer/state/choice.ts'
import {
  findObjects,
  findProjects,
  indexContents,
} from '../../../../renderer/state/contents-index.ts'
import { createAppStore } from '../../../../renderer/state/store.ts'
import { createFakeBridge, refused } from '../../../screens/fake-bridge.ts'
import { sampleContents } from '../sample-contents.ts'
import { samplePlan } from '../sample-plan.ts'
import { later, settle } from '../settle.ts'

const read = (kindTitle: string, count: number, done: number) =>
  ({
    event: 'work-progress',
    workId: 'work-1',
    phase: 'reading',
    reason: null,
    kindTitle,
    count,
    done,
    total: 3,
  }) as const

describe('reading the source', () => {
  it('shows each kind as it comes, and then what there is', async () => {
    const bridge = createFakeBridge({
      'contents.read': () => ({ workId: 'work-1' }),
      'contents.get': () => sampleContents(),
    })
    const store = createAppStore(bridge)
    await store.getState().readSource('site-a')
    bridge.emit(read('workflows', 1, 1))
    bridge.emit(read('projects', 3, 2))
    bridge.emit(read('workflows', 2, 2))
    bridge.emit({ ...read('screens', 9, 3), workId: 'another-work' })
    expect(store.getState().reading).toMatchObject({
      phase: 'reading',
      progress: {
        kinds: [
          { title: 'workflows', count: 2 },
          { title: 'projects', count: 3 },
        ],
        done: 2,
        total: 3,
      },
    })
    bridge.emit({
      event: 'work-ended',
      workId: 'work-1',
      end: { end: 'contents', snapshotId: 'snapshot-1' },
    })
    await settle()
    expect(store.getState().reading).toMatchObject({ phase: 'ready', siteId: 'site-a' })
    expect(bridge.calls.at(-1)).toEqual({
      name: 'contents.get',
      input: { snapshotId: 'snapshot-1' },
    })
  })

  it('hears news that are quicker than the answer with the id', async () => {
    const begun = later<{ workId: string }>()
    const bridge = createFakeBridge({
      'contents.read': () => begun.promise,
      'contents.get': () => sampleContents(),
    })
    const store = createAppStore(bridge)
    const reading = store.getState().readSource('site-a')
    bridge.emit(read('workflows', 2, 1))
    bridge.emit({
      event: 'work-ended',
      workId: 'work-1',
      end: { end: 'contents', snapshotId: 'snapshot-1' },
    })
    begun.answer({ workId: 'work-1' })
    await reading
    await settle()
    expect(store.getState().reading.phase).toBe('ready')
  })

  it('stops when asked, also before it has an id', async () => {
    const begun = later<{ workId: string }>()
    const bridge = createFakeBridge({
      'contents.read': () => begun.promise,
      'work.stop': () => ({}),
    })
    const store = createAppStore(bridge)
    const reading = store.getState().readSource('site-a')
    store.getState().stopReading()
    store.getState().stopReading()
    expect(store.getState().reading).toMatchObject({ progress: { stopping: true } })
    begun.answer({ workId: 'work-1' })
    await reading
    bridge.emit({ event: 'work-ended', workId: 'work-1', end: { end: 'stopped' } })
    expect(store.getState().reading.phase).toBe('stopped')
    expect(bridge.calls.filter(({ name }) => name === 'work.stop')).toHaveLength(1)
  })

  it.each(['contents.read', 'contents.get'] as const)('says why %s failed', async (failing) => {
    const gone = failure('net.unreachable', 'acme-test.atlassian.net')
    const bridge = createFakeBridge({
      'contents.read': () => (failing === 'contents.read' ? refused(gone) : { workId: 'work-1' }),
      'contents.get': () => refused(gone),
    })
    const store = createAppStore(bridge)
    await store.getState().readSource('site-a')
    bridge.emit({
      event: 'work-ended',
      workId: 'work-1',
      end: { end: 'contents', snapshotId: 'snapshot-1' },
    })
    await settle()
    expect(store.getState().reading).toEqual({ phase: 'failed', siteId: 'site-a', failure: gone })
  })

  it('forgets the former source when another is read, and stops reading it', async () => {
    let number = 0
    const bridge = createFakeBridge({
      'contents.read': () => {
        number += 1
        return { workId: `work-${number}` }
      },
      'contents.get': ({ snapshotId }) => sampleContents({ snapshotId }),
      'work.stop': () => ({}),
    })
    const store = createAppStore(bridge)
    await store.getState().readSource('site-a')
    store.getState().setChoice(chooseProjects(emptyChoice, ['MOB'], true))
    await store.getState().readSource('site-b')
    expect(bridge.calls).toContainEqual({ name: 'work.stop', input: { workId: 'work-1' } })
    expect(store.getState().choice).toEqual(emptyChoice)
    bridge.emit({
      event: 'work-ended',
      workId: 'work-1',
      end: { end: 'contents', snapshotId: 'of-a' },
    })
    await settle()
    expect(store.getState().reading).toMatchObject({ phase: 'reading', siteId: 'site-b' })
  })

  it('keeps what was chosen of the same source as far as it is still there', async () => {
    const bridge = createFakeBridge({
      'contents.read': () => ({ workId: 'work-1' }),
      'contents.get': () => sampleContents(),
    })
    const store = createAppStore(bridge)
    const end = {
      event: 'work-ended',
      workId: 'work-1',
      end: { end: 'contents', snapshotId: 'snapshot-1' },
    } as const
    await store.getState().readSource('site-a')
    bridge.emit(end)
    await settle()
    store
      .getState()
      .setChoice(
        chooseObjects(
          chooseProjects(emptyChoice, ['MOB', 'GONE', 'TEAM'], true),
          ['workflow:1', 'workflow:9'],
          true,
        ),
      )
    await store.getState().readSource('site-a')
    bridge.emit(end)
    await settle()
    expect(store.getState().choice).toEqual({
      everything: false,
      projects: new Set(['MOB']),
      objects: new Set(['workflow:1']),
    })
  })
})

describe('a plan that was made of a choice', () => {
  const order = {
    sourceId: 'site-a',
    snapshotId: 'snapshot-1',
    destinationId: 'site-b',
    selection: { projects: ['MOB'], objects: [] },
  }
  const analyzed = async () => {
    const bridge = createFakeBridge({
      'contents.read': () => ({ workId: 'work-2' }),
      'plan.analyze': () => ({ workId: 'work-1' }),
      'plan.get': () => samplePlan([]),
      'plan.tick': () => ({ leftOut: [], creates: 0, updates: 0, deletes: 0 }),
    })
    const store = createAppStore(bridge)
    await store.getState().analyze(order)
    bridge.emit({ event: 'work-ended', workId: 'work-1', end: { end: 'plan', planId: 'plan-1' } })
    await settle()
    expect(store.getState().analysis.phase).toBe('ready')
    return store
  }

  it('is forgotten as soon as the choice is another', async () => {
    const store = await analyzed()
    store.getState().setChoice(chooseProjects(emptyChoice, ['API'], true))
    expect(store.getState().analysis.phase).toBe('idle')
  })

  it('is forgotten when the source is read again', async () => {
    const store = await analyzed()
    await store.getState().readSource('site-a')
    expect(store.getState().analysis.phase).toBe('idle')
  })
})

describe('what is chosen', () => {
  it('becomes a selection in the contract’s terms', () => {
    const chosen = chooseObjects(
      chooseProjects(emptyChoice, ['MOB', 'API'], true),
      ['workflow:1'],
      true,
    )
    expect(isEmptyChoice(chosen)).toBe(false)
    expect(selectionOf(chooseProjects(chosen, ['API'], false), sampleContents())).toEqual({
      projects: ['MOB'],
      objects: [{ kind: 'workflow', id: '1' }],
    })
    expect(selectionOf({ ...chosen, everything: true }, sampleContents())).toEqual({
      projects: 'all',
      objects: 'all',
    })
  })

  it('is found by words in any order, by name', () => {
    const index = indexContents(sampleContents())
    expect(findProjects(index, '').map(({ key }) => key)).toEqual(['API', 'MOB', 'TEAM'])
    expect(findProjects(index, 'space team').map(({ key }) => key)).toEqual(['TEAM'])
    expect(findObjects(index, 'workflow', 'WORK').map(({ id }) => id)).toEqual(['1', '2'])
    expect(findObjects(index, 'user', '')).toEqual([])
  })
})
