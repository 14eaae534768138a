import type { JiraApi } from '#jira/api'
import { planMoves } from '../plan-moves.ts'
import { fieldContextEndpoints as endpoints, type OptionAnswer } from './endpoints.ts'
import { optionTree, type SiteOption } from './option-tree.ts'
import { readOptions } from './read.ts'

/** An option as a context's data holds it. */
export interface WantedOption {
  readonly value: string
  readonly disabled: boolean
  readonly children: readonly WantedOption[]
}

/** Options that one request may carry (jira-api 3.13). */
export const optionsPerRequest = 1000

const inChunks = <Item>(items: readonly Item[]): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / optionsPerRequest) }, (_, chunk) =>
    items.slice(chunk * optionsPerRequest, (chunk + 1) * optionsPerRequest),
  )

/** One place where options stand: the context itself, or an option with cascading ones. */
interface Level {
  readonly parentId: string | undefined
  readonly current: readonly SiteOption[]
  readonly wanted: readonly WantedOption[]
}

const missingAt = ({ parentId, current, wanted }: Level) => {
  const there = new Set(current.map((option) => option.value))
  return wanted
    .filter((option) => !there.has(option.value))
    .map(({ value, disabled }) => ({
      value,
      disabled,
      ...(parentId === undefined ? {} : { optionId: parentId }),
    }))
}

const childLevels = (
  current: readonly SiteOption[],
  wanted: readonly WantedOption[],
): readonly Level[] => {
  const byValue = new Map(current.map((option) => [option.value, option]))
  return wanted.flatMap((option) => {
    const parent = byValue.get(option.value)
    return parent
      ? [{ parentId: parent.id, current: parent.children, wanted: option.children }]
      : []
  })
}

const toRows = (options: readonly SiteOption[]): readonly OptionAnswer[] => [
  ...options.map(({ id, value, disabled }) => ({ id, value, disabled })),
  ...options.flatMap((parent) =>
    parent.children.map(({ id, value, disabled }) => ({
      id,
      value,
      disabled,
      optionId: parent.id,
    })),
  ),
]

/** Where the options belong. */
export interface OptionPlace {
  readonly fieldId: string
  readonly contextId: string
}

/** Adds options; knows their ids from the answers, or reads all again once if one is missing. */
const addOptions = async (
  api: JiraApi,
  place: OptionPlace,
  current: readonly SiteOption[],
  levels: readonly Level[],
): Promise<readonly SiteOption[]> => {
  const missing = levels.flatMap(missingAt)
  if (missing.length === 0) return current
  const added: OptionAnswer[] = []
  for (const options of inChunks(missing)) {
    const answer = await api.call(endpoints.createOptions, {
      path: { ...place },
      body: { options },
    })
    added.push(...answer.options)
  }
  return added.length === missing.length
    ? optionTree([...toRows(current), ...added])
    : readOptions(api, place.fieldId, place.contextId)
}

const switchOptions = async (
  api: JiraApi,
  place: OptionPlace,
  levels: readonly Level[],
): Promise<void> => {
  const changed = levels.flatMap(({ current, wanted }) => {
    const byValue = new Map(wanted.map((option) => [option.value, option]))
    return current.flatMap(({ id, value, disabled }) => {
      const target = byValue.get(value)
      return target && target.disabled !== disabled ? [{ id, value, disabled: !disabled }] : []
    })
  })
  for (const options of inChunks(changed)) {
    await api.call(endpoints.updateOptions, { path: { ...place }, body: { options } })
  }
}

/** Neighbours that move together go in one request: the order of its ids is the order they get. */
const orderLevel = async (api: JiraApi, place: OptionPlace, level: Level): Promise<void> => {
  const idOf = new Map(level.current.map((option) => [option.value, option.id]))
  const wanted = level.wanted.flatMap((option) => idOf.get(option.value) ?? [])
  const current = level.current.map((option) => option.id)
  const runs: { after: string | undefined; ids: string[] }[] = []
  for (const { item, after } of planMoves(current, wanted)) {
    const run = runs.at(-1)
    if (run && run.ids.at(-1) === after && run.ids.length < optionsPerRequest) run.ids.push(item)
    else runs.push({ after, ids: [item] })
  }
  for (const { after, ids } of runs) {
    await api.call(endpoints.moveOptions, {
      path: { ...place },
      body: {
        customFieldOptionIds: ids,
        ...(after === undefined ? { position: 'First' } : { after }),
      },
    })
  }
}

/**
 * Brings a context's options to the wanted ones: parents before children, then what is disabled,
 * then the order of each level. Options that are not wanted stay (`removeOptions` deletes them). Linear in the number of options;
 * starts from what is there, so that it can go on after a crash at any point.
 */
export const convergeOptions = async (
  api: JiraApi,
  place: OptionPlace,
  wanted: readonly WantedOption[],
): Promise<readonly SiteOption[]> => {
  const before = await readOptions(api, place.fieldId, place.contextId)
  const parents = await addOptions(api, place, before, [
    { parentId: undefined, current: before, wanted },
  ])
  const all = await addOptions(api, place, parents, childLevels(parents, wanted))
  const levels = [{ parentId: undefined, current: all, wanted }, ...childLevels(all, wanted)]
  await switchOptions(api, place, levels)
  for (const level of levels) await orderLevel(api, place, level)
  return all
}
