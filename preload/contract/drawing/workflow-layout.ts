import dagre from '@dagrejs/dagre'
import type { Change, WorkflowPicture } from '../model/step-detail.ts'
import { reviewText } from '../wording/screens/review-text.ts'

/** A place in the picture, in pixels. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** A box of the picture: a status, where issues begin, or “any status” for global transitions. */
export interface Box {
  readonly id: string
  readonly is: 'status' | 'start' | 'any'
  readonly name: string
  readonly category: WorkflowPicture['statuses'][number]['category']
  readonly change: Change
  /** Upper left corner. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A transition from one box to another, with the points that its line runs through. */
export interface Line {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly name: string
  readonly change: Change
  readonly points: readonly Point[]
  /** Middle of its name. */
  readonly label: Point
}

/** A workflow laid out. */
export interface Layout {
  readonly boxes: readonly Box[]
  readonly lines: readonly Line[]
  readonly width: number
  readonly height: number
}

const boxHeight = 40
const labelHeight = 22
/** Wide enough for a name without measuring it: about the width of its letters. */
const widthOf = (text: string, letter: number, least: number, most: number): number =>
  Math.min(Math.max(Math.round(text.length * letter) + 32, least), most)

/** Key of the box where issues begin. */
export const startBox = '@start'
/** Begin of the keys of boxes that stand for any status: one for each global transition’s end. */
const anyBox = '@any'

type Transition = WorkflowPicture['transitions'][number]

/** Where a transition begins and ends, one pair for each status that it leads from. */
const endsOf = ({ type, from, to }: Transition): readonly (readonly [string, string])[] => {
  if (type === 'initial') return to === null ? [] : [[startBox, to]]
  if (type === 'global') return to === null ? [] : [[`${anyBox} ${to}`, to]]
  return from.map((one) => [one, to ?? one] as const)
}

/** Lays a workflow out from top to bottom. Unknown statuses are left out with their transitions. */
export const layOut = ({ statuses, transitions }: WorkflowPicture): Layout => {
  const graph = new dagre.graphlib.Graph({ multigraph: true })
  graph.setGraph({ rankdir: 'TB', nodesep: 36, ranksep: 28, edgesep: 18, marginx: 16, marginy: 16 })
  const known = new Map<string, Omit<Box, 'x' | 'y' | 'width' | 'height'>>()
  for (const { id, name, category, change } of statuses) {
    known.set(id, { id, is: 'status', name, category, change })
  }
  const drawn = transitions.flatMap((transition) =>
    endsOf(transition)
      .filter(([, to]) => known.has(to))
      .filter(([from]) => transition.type !== 'directed' || known.has(from))
      .map(([from, to]) => ({ transition, from, to })),
  )
  for (const { from, transition } of drawn) {
    if (known.has(from)) continue
    const is = from === startBox ? 'start' : 'any'
    const name = is === 'start' ? reviewText.create : reviewText.anyStatus
    known.set(from, { id: from, is, name, category: 'UNDEFINED', change: transition.change })
  }
  for (const [id, { name }] of known) {
    graph.setNode(id, { width: widthOf(`+ ${name}`, 7.6, 96, 230), height: boxHeight })
  }
  drawn.forEach(({ transition, from, to }, at) => {
    const width = widthOf(transition.name, 6.6, 40, 190)
    graph.setEdge(from, to, { width, height: labelHeight, labelpos: 'c' }, `${at}`)
  })
  dagre.layout(graph)

  const boxes = [...known.values()].map((box): Box => {
    const { x, y, width, height } = graph.node(box.id)
    return { ...box, x: x - width / 2, y: y - height / 2, width, height }
  })
  const lines = drawn.map(({ transition, from, to }, at): Line => {
    const edge = graph.edge(from, to, `${at}`)
    const { id, name, change } = transition
    return {
      id: `${id} ${from}`,
      from,
      to,
      name,
      change,
      points: edge.points.map(({ x, y }: Point) => ({ x, y })),
      label: { x: edge.x ?? 0, y: edge.y ?? 0 },
    }
  })
  const { width = 0, height = 0 } = graph.graph()
  return { boxes, lines, width, height }
}

/** A line through points as an SVG path, rounded at each of them. */
export const pathThrough = (points: readonly Point[]): string => {
  const [first, ...rest] = points
  if (first === undefined) return ''
  const last = rest.at(-1)
  if (last === undefined) return `M${first.x},${first.y}`
  const curves = rest.slice(0, -1).map((point, at) => {
    const next = rest[at + 1] ?? point
    const middle = { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 }
    return `Q${point.x},${point.y} ${middle.x},${middle.y}`
  })
  return [`M${first.x},${first.y}`, ...curves, `L${last.x},${last.y}`].join(' ')
}
