// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Tree } from '../../../../renderer/components/tree/tree.tsx'
import type { TreeRow } from '../../../../renderer/components/tree/tree-row.ts'

afterEach(cleanup)

/** Two branches: fruit with three leaves, and roots with many. */
const makeRows = (folded: ReadonlySet<string>, roots: number): readonly TreeRow[] => {
  const rows: TreeRow[] = []
  const branch = (key: string, place: number, leaves: readonly string[]): void => {
    const parent = rows.length
    const open = !folded.has(key)
    rows.push({ key, text: key, level: 1, place, siblings: 2, parent: -1, open })
    if (!open) return
    leaves.forEach((leaf, at) => {
      const siblings = leaves.length
      rows.push({ key: leaf, text: leaf, level: 2, place: at + 1, siblings, parent, open: null })
    })
  }
  branch('Fruit', 1, ['Apple', 'Apricot', 'Banana split'])
  branch(
    'Roots',
    2,
    Array.from({ length: roots }, (_, number) => `Root ${number}`),
  )
  return rows
}

interface GardenProps {
  readonly roots?: number
  readonly onTick?: (row: TreeRow) => void
  readonly onLook?: (row: TreeRow) => void
  readonly onEnter?: (row: TreeRow) => void
}

const Garden = ({ roots = 3, ...does }: GardenProps) => {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  return (
    <Tree
      label="Garden"
      rows={makeRows(folded, roots)}
      tickOf={({ key }) => (key === 'Fruit' ? 'some' : key === 'Banana split' ? 'none' : 'all')}
      onFold={({ key }, open) => {
        const next = new Set(folded)
        if (open) next.delete(key)
        else next.add(key)
        setFolded(next)
      }}
      {...does}
    >
      {(row) => row.text}
    </Tree>
  )
}

const press = (...keys: readonly string[]): void => {
  for (const key of keys) fireEvent.keyDown(document.activeElement ?? document.body, { key })
}
const focused = (): string => document.activeElement?.textContent ?? ''
const start = (props: GardenProps = {}): void => {
  render(<Garden {...props} />)
  screen.getByRole('treeitem', { name: 'Fruit' }).focus()
}

describe('keys of a tree', () => {
  it('go up and down and stay at either end', () => {
    start()
    press('ArrowUp')
    expect(focused()).toBe('Fruit')
    press('ArrowDown', 'ArrowDown')
    expect(focused()).toBe('Apricot')
    press('End', 'ArrowDown')
    expect(focused()).toBe('Root 2')
    press('Home')
    expect(focused()).toBe('Fruit')
  })

  it('fold a branch, lead into it and out of it', () => {
    start()
    press('ArrowLeft')
    expect(screen.getByRole('treeitem', { name: 'Fruit' }).getAttribute('aria-expanded')).toBe(
      'false',
    )
    expect(screen.queryByRole('treeitem', { name: 'Apple' })).toBeNull()
    press('ArrowRight')
    expect(focused()).toBe('Fruit')
    press('ArrowRight')
    expect(focused()).toBe('Apple')
    press('ArrowDown', 'ArrowLeft')
    expect(focused()).toBe('Fruit')
  })

  it('find a row by its first letters; the same letter goes on to the next', () => {
    start()
    press('a')
    expect(focused()).toBe('Apple')
    press('a')
    expect(focused()).toBe('Apricot')
    press('a')
    expect(focused()).toBe('Apple')
  })

  it('take a space for a letter while a word is typed', () => {
    const onTick = vi.fn()
    start({ onTick })
    press('b', 'a', 'n', 'a', 'n', 'a', ' ', 's')
    expect(focused()).toBe('Banana split')
    expect(onTick).not.toHaveBeenCalled()
  })

  it('tick by Space and enter by Enter; a branch is folded by Enter', () => {
    const onTick = vi.fn()
    const onEnter = vi.fn()
    start({ onTick, onEnter })
    press('ArrowDown', ' ', 'Enter')
    expect(onTick.mock.calls[0]?.[0].key).toBe('Apple')
    expect(onEnter.mock.calls[0]?.[0].key).toBe('Apple')
    press('Home', 'Enter')
    expect(onEnter).toHaveBeenCalledTimes(1)
    expect(screen.queryByRole('treeitem', { name: 'Apple' })).toBeNull()
  })

  it('with Ctrl or Cmd are left to the window', () => {
    start()
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'End', ctrlKey: true })
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'a', metaKey: true })
    expect(focused()).toBe('Fruit')
  })

  it('tell which row is looked at', () => {
    const onLook = vi.fn()
    start({ onLook })
    press('ArrowDown', 'ArrowDown')
    expect(onLook.mock.calls.map(([row]) => row.key)).toEqual(['Apple', 'Apricot'])
  })
})

describe('a tree', () => {
  it('says level, place, and how a row is ticked', () => {
    start()
    const tell = (name: string) => {
      const item = screen.getByRole('treeitem', { name })
      return ['aria-level', 'aria-posinset', 'aria-setsize', 'aria-checked'].map((attribute) =>
        item.getAttribute(attribute),
      )
    }
    expect(tell('Fruit')).toEqual(['1', '1', '2', 'mixed'])
    expect(tell('Apricot')).toEqual(['2', '2', '3', 'true'])
    expect(tell('Banana split')).toEqual(['2', '3', '3', null])
  })

  it('is one stop for the Tab key', () => {
    start()
    press('ArrowDown')
    const stops = screen.getAllByRole('treeitem').filter(({ tabIndex }) => tabIndex === 0)
    expect(stops.map(({ textContent }) => textContent)).toEqual(['Apple'])
  })

  it('ticks by its box only, where a row can be looked at', () => {
    const onTick = vi.fn()
    const onLook = vi.fn()
    start({ onTick, onLook })
    const apple = screen.getByRole('treeitem', { name: 'Apple' })
    fireEvent.click(apple)
    expect(onLook).toHaveBeenCalledTimes(1)
    expect(onTick).not.toHaveBeenCalled()
    fireEvent.click(apple.querySelector('[data-part="tick"]') ?? apple)
    expect(onTick).toHaveBeenCalledTimes(1)
    expect(onLook).toHaveBeenCalledTimes(1)
  })

  it('of 12,000 rows has under 100 in the page, and any of them is one key away', () => {
    start({ roots: 12_000 })
    expect(screen.getAllByRole('treeitem').length).toBeLessThan(100)
    press('End')
    expect(focused()).toBe('Root 11999')
    expect(screen.getAllByRole('treeitem').length).toBeLessThan(100)
    press('PageUp')
    expect(focused()).toMatch(/^Root 119[789]\d$/)
    press('Home')
    expect(focused()).toBe('Fruit')
  })
})
