/** How a request went, as far as the pace is concerned. */
export type Pace = 'fine' | 'near-limit' | 'limited'

/** Leave to send one request of an endpoint; must be given back. */
export interface Permit {
  release(pace: Pace): void
}

/** Decides how many requests of one endpoint are under way at once. */
export interface Limiter {
  acquire(key: string): Promise<Permit>
  /** How many requests of the endpoint may be under way now. */
  limitOf(key: string): number
}

interface Lane {
  limit: number
  active: number
  /** Successes since the limit was last halved: one burst counts once, not once per request. */
  calm: number
  readonly waiting: (() => void)[]
}

/** How many requests may be under way at once in the beginning, and at most. */
export interface Breadth {
  readonly first: number
  readonly highest: number
}

/** Of Cloud, for each endpoint and method. */
export const cloudBreadth: Breadth = { first: 6, highest: 20 }
/** Of Data Center, for all together (jira-dc-api §1.7). */
export const dataCenterBreadth: Breadth = { first: 4, highest: 4 }

const nextLimit = (lane: Lane, pace: Pace, highest: number): number => {
  if (pace === 'fine') return Math.min(highest, lane.limit + 1 / lane.limit)
  return pace === 'limited' || lane.calm >= lane.limit ? Math.max(1, lane.limit / 2) : lane.limit
}

/**
 * Adapts to Jira's burst limits, which count per endpoint and method (jira-api 1.6): a little more
 * after every success, half after a refusal or a warning.
 */
export const createLimiter = ({ first, highest }: Breadth = cloudBreadth): Limiter => {
  const lanes = new Map<string, Lane>()
  const laneOf = (key: string): Lane => {
    const lane = lanes.get(key) ?? { limit: first, active: 0, calm: 0, waiting: [] }
    lanes.set(key, lane)
    return lane
  }
  const admit = (lane: Lane): void => {
    while (lane.active < Math.floor(lane.limit)) {
      const next = lane.waiting.shift()
      if (next === undefined) return
      lane.active += 1
      next()
    }
  }
  const permitFor = (lane: Lane): Permit => ({
    release: (pace) => {
      const limit = nextLimit(lane, pace, highest)
      lane.calm = limit < lane.limit ? 0 : lane.calm + 1
      lane.limit = limit
      lane.active -= 1
      admit(lane)
    },
  })
  return {
    acquire: async (key) => {
      const lane = laneOf(key)
      await new Promise<void>((resolve) => {
        lane.waiting.push(resolve)
        admit(lane)
      })
      return permitFor(lane)
    },
    limitOf: (key) => Math.floor(laneOf(key).limit),
  }
}
