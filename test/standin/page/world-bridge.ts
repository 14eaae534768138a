/** One end of the bridge between a page's own world and the world of the preload script. */
export interface WorldBridge {
  /** Puts a frozen copy of a value into the other world, as a global of this name. */
  expose(name: string, value: unknown): void
}

/**
 * What `contextBridge` does: values are copied, functions become functions that call across, and
 * promises promises that settle across. Both ends are installed before the page's scripts and talk
 * by synchronous events whose name nobody else knows. Runs in the page by its source text: it must
 * not use anything from outside itself.
 */
export const makeWorldBridge = (secret: string, own: string, other: string): WorldBridge => {
  type Wire = readonly [kind: string, value?: unknown]
  type Letter =
    | { readonly kind: 'call'; readonly id: number; readonly values: readonly Wire[] }
    | { readonly kind: 'answer'; readonly failed: boolean; readonly value: Wire }
    | {
        readonly kind: 'settle'
        readonly id: number
        readonly failed: boolean
        readonly value: Wire
      }
    | { readonly kind: 'expose'; readonly name: string; readonly value: Wire }
  type Callable = (...values: unknown[]) => unknown

  // Taken now, so that the page cannot listen in by replacing them.
  const { CustomEvent: Carrier } = window
  const dispatch = window.dispatchEvent.bind(window)

  const lent = new Map<number, Callable>()
  const lentIds = new WeakMap<Callable, number>()
  const borrowed = new Map<number, Callable>()
  const promised = new Map<number, PromiseWithResolvers<unknown>>()
  let lastId = 0
  let answer: Extract<Letter, { kind: 'answer' }> | undefined

  const post = (letter: Letter): void => {
    dispatch(new Carrier(secret + other, { detail: letter }))
  }

  const lend = (callable: Callable): number => {
    const known = lentIds.get(callable)
    if (known !== undefined) return known
    lastId += 1
    lentIds.set(callable, lastId)
    lent.set(lastId, callable)
    return lastId
  }

  const promise = (value: Promise<unknown>): number => {
    lastId += 1
    const id = lastId
    value.then(
      (result) => post({ kind: 'settle', id, failed: false, value: pack(result) }),
      (error) => post({ kind: 'settle', id, failed: true, value: pack(error) }),
    )
    return id
  }

  const isPlain = (value: object): boolean => {
    const prototype = Object.getPrototypeOf(value)
    return prototype === Object.prototype || prototype === null
  }

  /** Nothing in it needs more than a copy, which the browser makes by itself. */
  const isData = (value: unknown): boolean => {
    if (value === null || typeof value !== 'object') return typeof value !== 'function'
    if (value instanceof Promise || value instanceof Error) return false
    if (Array.isArray(value)) return value.every(isData)
    return isPlain(value) ? Object.values(value).every(isData) : true
  }

  const pack = (value: unknown): Wire => {
    if (isData(value)) return ['value', value]
    if (typeof value === 'function') return ['function', lend(value as Callable)]
    if (value instanceof Promise) return ['promise', promise(value)]
    if (value instanceof Error) return ['error', [value.name, value.message]]
    if (Array.isArray(value)) return ['array', value.map(pack)]
    const entries = Object.entries(value as object)
    return ['object', entries.map(([key, inner]) => [key, pack(inner)])]
  }

  const callAcross = (id: number, values: readonly unknown[]): unknown => {
    answer = undefined
    post({ kind: 'call', id, values: values.map(pack) })
    const given = answer as Extract<Letter, { kind: 'answer' }> | undefined
    answer = undefined
    if (given === undefined) throw new Error('stand-in: the other world did not answer')
    if (given.failed) throw unpack(given.value)
    return unpack(given.value)
  }

  const borrow = (id: number): Callable => {
    const known = borrowed.get(id)
    if (known !== undefined) return known
    const callable: Callable = (...values) => callAcross(id, values)
    borrowed.set(id, callable)
    return callable
  }

  const await_ = (id: number): Promise<unknown> => {
    const resolvers = Promise.withResolvers<unknown>()
    promised.set(id, resolvers)
    return resolvers.promise
  }

  const unpack = ([kind, value]: Wire): unknown => {
    switch (kind) {
      case 'function':
        return borrow(value as number)
      case 'promise':
        return await_(value as number)
      case 'error': {
        const [name, message] = value as [string, string]
        return Object.assign(new Error(message), { name })
      }
      case 'array':
        return (value as Wire[]).map(unpack)
      case 'object':
        return Object.fromEntries(
          (value as [string, Wire][]).map(([key, inner]) => [key, unpack(inner)]),
        )
      default:
        return value
    }
  }

  const freeze = (value: unknown): unknown => {
    if (value !== null && typeof value === 'object' && !(value instanceof Promise)) {
      for (const inner of Object.values(value)) freeze(inner)
      Object.freeze(value)
    }
    return value
  }

  const serve = (letter: Extract<Letter, { kind: 'call' }>): void => {
    let given: Letter
    try {
      const result = lent.get(letter.id)?.(...letter.values.map(unpack))
      given = { kind: 'answer', failed: false, value: pack(result) }
    } catch (error) {
      given = { kind: 'answer', failed: true, value: pack(error) }
    }
    post(given)
  }

  const settle = (letter: Extract<Letter, { kind: 'settle' }>): void => {
    const resolvers = promised.get(letter.id)
    promised.delete(letter.id)
    if (letter.failed) resolvers?.reject(unpack(letter.value))
    else resolvers?.resolve(unpack(letter.value))
  }

  window.addEventListener(secret + own, (event) => {
    const letter: Letter = (event as CustomEvent).detail
    if (letter.kind === 'call') serve(letter)
    else if (letter.kind === 'answer') answer = letter
    else if (letter.kind === 'settle') settle(letter)
    else {
      Object.defineProperty(window, letter.name, {
        value: freeze(unpack(letter.value)),
        enumerable: true,
      })
    }
  })

  return { expose: (name, value) => post({ kind: 'expose', name, value: pack(value) }) }
}
