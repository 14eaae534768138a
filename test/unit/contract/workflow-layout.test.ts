import { describe, expect, it } from 'vitest'
import { layOut, pathThrough, startBox } from '#contract/drawing/workflow-layout'
import type { WorkflowPicture } from '#contract/model/step-detail'

type Status = WorkflowPicture['statuses'][number]
type Transition = WorkflowPicture['transitions'][number]

const status = (id: string, change: Status['change'] = 'same'): Status => ({
  id,
  name: id.toUpperCase(),
  category: 'TODO',
  change,
})
const transition = (id: string, more: Partial<Transition>): Transition => ({
  id,
  name: id,
  type: 'directed',
  from: [],
  to: null,
  change: 'same',
  rules: [],
  ...more,
})

const layout = layOut({
  statuses: [status('open'), status('busy', 'added'), status('done', 'removed')],
  transitions: [
    transition('create', { type: 'initial', to: 'open' }),
    transition('start', { from: ['open'], to: 'busy', change: 'added' }),
    transition('finish', { from: ['open', 'busy'], to: 'done', change: 'removed' }),
    transition('reopen', { type: 'global', to: 'open' }),
    transition('comment', { from: ['busy'], to: null }),
    transition('lost', { from: ['gone'], to: 'open' }),
    transition('nowhere', { from: ['open'], to: 'gone' }),
  ],
})
const box = (id: string) => layout.boxes.find((one) => one.id === id)
const lines = layout.lines.map(({ id, from, to }) => [id, from, to])

describe('a workflow laid out', () => {
  it('has a box for each status, one where issues begin, and one for any status', () => {
    expect(layout.boxes.map(({ is }) => is)).toEqual(['status', 'status', 'status', 'start', 'any'])
    expect(box('busy')).toMatchObject({ name: 'BUSY', change: 'added' })
    expect(box(startBox)?.name).toBe('Create')
  })

  it('has a line for each status that a transition leads from; without a target it stays there', () => {
    expect(lines).toEqual([
      ['create @start', '@start', 'open'],
      ['start open', 'open', 'busy'],
      ['finish open', 'open', 'done'],
      ['finish busy', 'busy', 'done'],
      ['reopen @any open', '@any open', 'open'],
      ['comment busy', 'busy', 'busy'],
    ])
    expect(layout.lines[1]?.change).toBe('added')
  })

  it('puts no box onto another, and all of them into the picture', () => {
    for (const one of layout.boxes) {
      expect(one.x).toBeGreaterThanOrEqual(0)
      expect(one.y).toBeGreaterThanOrEqual(0)
      expect(one.x + one.width).toBeLessThanOrEqual(layout.width)
      expect(one.y + one.height).toBeLessThanOrEqual(layout.height)
      for (const other of layout.boxes) {
        const apart =
          one === other ||
          one.x + one.width <= other.x ||
          other.x + other.width <= one.x ||
          one.y + one.height <= other.y ||
          other.y + other.height <= one.y
        expect(apart).toBe(true)
      }
    }
  })

  it('is the same each time', () => {
    const again = layOut({ statuses: [status('open')], transitions: [] })
    expect(again).toEqual(layOut({ statuses: [status('open')], transitions: [] }))
  })

  it('of nothing is empty', () => {
    expect(layOut({ statuses: [], transitions: [] })).toMatchObject({ boxes: [], lines: [] })
  })
})

it('draws a line through all its points', () => {
  expect(pathThrough([])).toBe('')
  expect(pathThrough([{ x: 1, y: 2 }])).toBe('M1,2')
  expect(
    pathThrough([
      { x: 0, y: 0 },
      { x: 10, y: 10 },
      { x: 20, y: 0 },
    ]),
  ).toBe('M0,0 Q10,10 15,5 L20,0')
})
