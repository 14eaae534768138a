import { expect, test } from 'vitest'
import { isJsonObject, type Json, type JsonObject } from '#contract/model/json'
import type { JiraApi, RequestParameters } from '#jira/api'
import type { Endpoint } from '#jira/endpoint'
import type { OptionAnswer } from '#kinds/field-context/endpoints'
import { optionData } from '#kinds/field-context/option-tree'
import { readOptions } from '#kinds/field-context/read'
import { convergeOptions, type WantedOption } from '#kinds/field-context/write-options'

interface Row {
  readonly id: string
  readonly value: string
  disabled: boolean
  readonly optionId?: string
}

/** The options of one context in memory, with Jira's limits. Counts requests by method and path. */
class OptionSite {
  rows: Row[] = []
  readonly requests: string[] = []
  /** Answers to creates that leave the new options out. */
  forgetful = false
  private nextId = 1
  private readonly taken = new Set<string>()

  readonly api = {
    list: async (endpoint: Endpoint<unknown>) => {
      this.requests.push(`GET ${endpoint.path.split('/').at(-1)}`)
      return [
        ...this.rows.filter((row) => row.optionId === undefined),
        ...this.rows.filter((row) => row.optionId !== undefined),
      ] as readonly OptionAnswer[]
    },
    call: async (endpoint: Endpoint<unknown>, parameters: RequestParameters = {}) => {
      this.requests.push(`${endpoint.method} ${endpoint.path.split('/').at(-1)}`)
      const body = parameters.body
      if (!isJsonObject(body)) throw new Error('no body')
      if (endpoint.method === 'POST') return this.add(body.options as readonly JsonObject[])
      if (endpoint.path.endsWith('move')) return this.move(body)
      return this.switch(body.options as readonly JsonObject[])
    },
  } as unknown as JiraApi

  private add(options: readonly JsonObject[]): Json {
    if (options.length > 1000) throw new Error('more than 1000 options')
    const added = options.map((option): Row => {
      const place = `${option.optionId ?? ''}/${option.value}`
      if (this.taken.has(place)) throw new Error('duplicate')
      this.taken.add(place)
      return { id: String(this.nextId++), disabled: false, ...option } as Row
    })
    this.rows.push(...added)
    return { options: this.forgetful ? [] : added } as unknown as Json
  }

  private switch(options: readonly JsonObject[]): Json {
    for (const { id, disabled } of options) {
      const row = this.rows.find((one) => one.id === id)
      if (row) row.disabled = disabled === true
    }
    return null
  }

  private move({ customFieldOptionIds: ids, after, position }: JsonObject): Json {
    const moved = (ids as readonly string[]).flatMap(
      (id) => this.rows.find((r) => r.id === id) ?? [],
    )
    if (new Set(moved.map((row) => row.optionId)).size !== 1) throw new Error('two levels at once')
    const others = this.rows.filter((row) => !moved.includes(row))
    const index = position === 'First' ? 0 : others.findIndex((row) => row.id === after) + 1
    if (position !== 'First' && index === 0) throw new Error('after an unknown option')
    this.rows = others.toSpliced(index, 0, ...moved)
    return null
  }

  async data(): Promise<readonly JsonObject[]> {
    return optionData(await readOptions(this.api, 'f', 'c'))
  }
}

const place = { fieldId: 'f', contextId: 'c' }

const leaf = (value: string, disabled = false): WantedOption => ({ value, disabled, children: [] })
const parent = (value: string, ...children: WantedOption[]): WantedOption => ({
  ...leaf(value),
  children,
})

const colours = [
  parent('Red', leaf('Dark'), leaf('Light', true)),
  leaf('Blue', true),
  parent('Green', leaf('Dark')),
]

/** Cascading options have none under them, so their data holds no list. */
const asData = (options: readonly WantedOption[]) =>
  options.map(({ value, disabled, children }) => ({
    value,
    disabled,
    children: children.map((child) => ({ value: child.value, disabled: child.disabled })),
  }))

const written = (requests: readonly string[]) => requests.filter((one) => !one.startsWith('GET'))

test('options and cascading options are made in order', async () => {
  const site = new OptionSite()
  await convergeOptions(site.api, place, colours)
  expect(await site.data()).toEqual(asData(colours))
  expect(site.requests).toEqual(['GET option', 'POST option', 'POST option', 'GET option'])
})

test('they are finished from any beginning, and then nothing is sent', async () => {
  for (const begun of [
    [leaf('Green')],
    [leaf('Blue'), leaf('Red')],
    [parent('Green', leaf('Dark')), parent('Red', leaf('Light')), leaf('Blue')],
  ]) {
    const site = new OptionSite()
    await convergeOptions(site.api, place, begun)
    await convergeOptions(site.api, place, colours)
    expect(await site.data()).toEqual(asData(colours))
    site.requests.length = 0
    await convergeOptions(site.api, place, colours)
    expect(written(site.requests)).toEqual([])
  }
})

test('options that are not wanted stay where they are', async () => {
  const site = new OptionSite()
  await convergeOptions(site.api, place, [leaf('Old'), leaf('Blue'), leaf('Red')])
  await convergeOptions(site.api, place, [leaf('Red'), leaf('Blue')])
  expect((await site.data()).map((option) => option.value)).toContain('Old')
})

test('ids are read again when Jira does not answer them', async () => {
  const site = new OptionSite()
  site.forgetful = true
  await convergeOptions(site.api, place, colours)
  expect(await site.data()).toEqual(asData(colours))
})

test('ten thousand options are made in ten requests, and few turn them round', async () => {
  const site = new OptionSite()
  const many = Array.from({ length: 10_000 }, (_, index) => leaf(`Option ${index}`))
  await convergeOptions(site.api, place, many)
  expect(written(site.requests).length).toBe(10)
  const rotated = [...many.slice(5_000), ...many.slice(0, 5_000)]
  site.requests.length = 0
  await convergeOptions(site.api, place, rotated)
  expect(await site.data()).toEqual(asData(rotated))
  expect(written(site.requests).length).toBeLessThanOrEqual(6)
})

test('a thousand parents with nine children each are made in ten requests', async () => {
  const site = new OptionSite()
  const tree = Array.from({ length: 1_000 }, (_, index) =>
    parent(`P ${index}`, ...Array.from({ length: 9 }, (_, child) => leaf(`C ${child}`))),
  )
  await convergeOptions(site.api, place, tree)
  expect(written(site.requests).length).toBe(10)
  expect(await site.data()).toEqual(asData(tree))
})
