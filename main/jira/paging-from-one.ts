import { isJsonObject, type Json } from '#contract/model/json'
import { brokenList, countIn, mostPages } from './answer-list.ts'

/** A list of Data Center that tells its total, and whose first page is asked for with 1. */
export interface ListFromOne {
  readonly ask: (start: number) => Promise<Json>
  readonly itemsOf: (body: Json) => readonly Json[]
  /** What the number counts; `unknown` where the reference does not settle it (jira-dc-api §1.5). */
  readonly counts: 'pages' | 'unknown'
  readonly where: string
}

const keyOf = (item: Json): string =>
  isJsonObject(item) && item.id !== undefined ? `id ${item.id}` : JSON.stringify(item)

/** What has come so far, each item once. */
const collector = () => {
  const items = new Map<string, Json>()
  return {
    items,
    /** Takes a page, and says how many of its items are new. */
    take: (page: readonly Json[]): number => {
      const before = items.size
      for (const item of page) items.set(keyOf(item), item)
      return items.size - before
    },
  }
}

/**
 * Reads all pages, one after the other. Where nobody knows what the number counts, the second answer
 * shows it: pages bring nothing but new items, single items nearly all of the first page again. Items
 * counted from nought leave the first one out, which is asked for at the end. A list that is shorter
 * than its total is `jira.unexpected-answer`: what it lacks would be taken for not there.
 */
export const readListFromOne = async (list: ListFromOne): Promise<readonly Json[]> => {
  const { items, take } = collector()
  const get = async (start: number): Promise<readonly Json[]> => list.itemsOf(await list.ask(start))
  const body = await list.ask(1)
  const first = list.itemsOf(body)
  const total = countIn(body, 'total')
  if (total === undefined) throw brokenList(list.where, 'The answer tells no total.')
  take(first)

  const second = items.size < total ? await get(2) : []
  const areNew = take(second) === second.length
  const [step, from] = list.counts === 'pages' || areNew ? [1, 3] : [first.length, first.length + 1]
  for (let at = 0; items.size < total && at < mostPages; at += 1) {
    if (take(await get(from + at * step)) === 0) break
  }
  const whole = collector()
  if (items.size < total && list.counts === 'unknown') whole.take(await get(0))
  whole.take([...items.values()])
  const { size } = whole.items
  if (size < total) throw brokenList(list.where, `It has ${total} items, and Jira gives ${size}.`)
  return [...whole.items.values()]
}
