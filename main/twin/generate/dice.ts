import { hashText, nextRandom } from '../random.ts'

/** Choices that depend on a seed only. */
export interface Dice {
  /** From 0 up to, not including, `below`. */
  number(below: number): number
  chance(probability: number): boolean
  pick<Item>(items: readonly Item[]): Item
  /** A few of the items, in their order; at least `least`. */
  some<Item>(items: readonly Item[], probability: number, least?: number): readonly Item[]
}

/** Dice for a seed. */
export const createDice = (seed: string): Dice => {
  const random = { position: hashText(seed) }
  const number = (below: number): number => Math.floor(nextRandom(random) * below)
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[number(items.length)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }
  return {
    number,
    pick,
    chance: (probability) => nextRandom(random) < probability,
    some: (items, probability, least = 0) => {
      const chosen = items.filter(() => nextRandom(random) < probability)
      return chosen.length >= least ? chosen : items.slice(0, least)
    },
  }
}
