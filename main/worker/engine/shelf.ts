/** The things used last, by id; the others are loaded again when they are asked for. */
export interface Shelf<Thing> {
  put(id: string, thing: Thing): void
  get(id: string): Promise<Thing>
}

/** Keeps at most `most` things at hand. A thing that cannot be loaded is not kept. */
export const createShelf = <Thing>(
  most: number,
  load: (id: string) => Promise<Thing>,
): Shelf<Thing> => {
  const kept = new Map<string, Promise<Thing>>()
  const place = (id: string, thing: Promise<Thing>): void => {
    kept.delete(id)
    kept.set(id, thing)
    const [oldest] = kept.keys()
    if (kept.size > most && oldest !== undefined) kept.delete(oldest)
  }
  return {
    put: (id, thing) => place(id, Promise.resolve(thing)),
    get: (id) => {
      const thing = kept.get(id) ?? load(id)
      place(id, thing)
      thing.catch(() => {
        if (kept.get(id) === thing) kept.delete(id)
      })
      return thing
    },
  }
}
