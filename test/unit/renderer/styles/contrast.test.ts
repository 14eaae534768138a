import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const file = join(import.meta.dirname, '..', '..', '..', '..', 'renderer', 'styles', 'tokens.css')
const source = readFileSync(file, 'utf8')

type Theme = 'light' | 'dark'

/** The colours that a rule of the file declares, as written. */
const declared = (selector: string): ReadonlyMap<string, string> => {
  const start = source.indexOf(`${selector} {`)
  const body = source.slice(start, source.indexOf('\n}', start))
  return new Map(
    [...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map((match) => [match[1] ?? '', match[2] ?? '']),
  )
}

const usual = declared(':root')
const production = new Map([...usual, ...declared(':root[data-destination="production"]')])

const colour = (tokens: ReadonlyMap<string, string>, name: string, theme: Theme): string => {
  const value = tokens.get(name) ?? ''
  const other = /^var\(--([\w-]+)\)$/.exec(value)?.[1]
  if (other !== undefined) return colour(tokens, other, theme)
  const [, light, dark] = /^light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)$/.exec(value) ?? []
  const found = theme === 'light' ? light : dark
  if (found === undefined) throw new Error(`--${name} is no colour of two themes: ${value}`)
  return found
}

/** Relative luminance, WCAG 2.2. */
const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const contrast = (one: string, other: string): number => {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

const surfaces = ['surface-page', 'surface-side', 'surface-card', 'surface-sunken'] as const
const states = ['good', 'warn', 'bad', 'info', 'production'] as const
const actions = ['create', 'update', 'reuse', 'no-change', 'problem'] as const

/** Pairs of text and ground that occur on screens. */
const texts: readonly (readonly [string, string])[] = [
  ...['text', 'text-quiet', 'accent-text'].flatMap((text) =>
    [...surfaces, 'surface-hover', 'surface-overlay'].map((ground) => [text, ground] as const),
  ),
  ['text', 'accent-surface'],
  ['accent-text', 'accent-surface'],
  ['text-on-accent', 'accent'],
  ['text-on-accent', 'accent-hover'],
  ['text-on-accent', 'production-fill'],
  ['text', 'strip'],
  ['surface-card', 'text'],
  ...states.flatMap(
    (state) =>
      [
        [state, `${state}-surface`],
        [state, 'surface-card'],
        ['text', `${state}-surface`],
        ['text-quiet', `${state}-surface`],
        ['accent-text', `${state}-surface`],
      ] as const,
  ),
  ...actions.flatMap(
    (action) =>
      [
        [`action-${action}`, `action-${action}-surface`],
        [`action-${action}`, 'surface-card'],
        [`action-${action}`, 'surface-hover'],
      ] as const,
  ),
]

/** Borders of controls and rings of focus. */
const shapes: readonly (readonly [string, string])[] = [
  ...surfaces.flatMap(
    (surface) =>
      [
        ['line-strong', surface],
        ['focus', surface],
      ] as const,
  ),
  ['accent', 'surface-card'],
  ['focus', 'accent-surface'],
]

describe.each([
  ['usual', usual],
  ['production', production],
] as const)('%s colours', (_, tokens) => {
  describe.each(['light', 'dark'] as const)('%s', (theme) => {
    const ratio = (front: string, ground: string): number =>
      contrast(colour(tokens, front, theme), colour(tokens, ground, theme))

    it.each(texts)('%s on %s can be read', (front, ground) => {
      expect(ratio(front, ground)).toBeGreaterThanOrEqual(4.5)
    })

    it.each(shapes)('%s on %s can be seen', (front, ground) => {
      expect(ratio(front, ground)).toBeGreaterThanOrEqual(3)
    })
  })
})

it('knows black on white', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
})
