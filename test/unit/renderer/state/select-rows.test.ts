import { describe, expect, it } from 'vitest'
import { emptyChoice } from '../../../../renderer/state/choice.ts'
import { indexContents } from '../../../../renderer/state/contents-index.ts'
import {
  countFound,
  selectRows,
  selectTick,
  tickSelectRow,
} from '../../../../renderer/state/select-rows.ts'
import { sampleContents } from '../sample-contents.ts'

const index = indexContents(sampleContents())
const rows = selectRows(index, '', () => true)
const rowOf = (key: string) => {
  const row = rows.find((one) => one.key === key)
  if (row === undefined) throw new Error(`There is no row ${key}.`)
  return row
}

describe('rows to choose from', () => {
  it('are projects first, then the kinds that can be chosen from', () => {
    expect(rows.map(({ key, level, parent, open }) => [key, level, parent, open])).toEqual([
      ['#projects', 1, -1, true],
      ['project API', 2, 0, null],
      ['project MOB', 2, 0, null],
      ['project TEAM', 2, 0, null],
      ['workflow', 1, -1, true],
      ['workflow:1', 2, 4, null],
      ['workflow:2', 2, 4, null],
    ])
  })

  it('that are searched leave out branches in which nothing was found', () => {
    const found = selectRows(index, 'task', () => true)
    expect(found.map(({ key }) => key)).toEqual(['workflow', 'workflow:2'])
    expect(countFound(found)).toBe(1)
  })

  it('of a folded branch are not there', () => {
    expect(selectRows(index, '', () => false).map(({ key }) => key)).toEqual([
      '#projects',
      'workflow',
    ])
  })
})

describe('ticks to choose by', () => {
  it('stand for all below; refused projects do not count', () => {
    const one = tickSelectRow(rowOf('project MOB'), emptyChoice)
    expect(selectTick(rowOf('#projects'), one)).toBe('some')
    const both = tickSelectRow(rowOf('#projects'), one)
    expect(both.projects).toEqual(new Set(['MOB', 'API']))
    expect(selectTick(rowOf('#projects'), both)).toBe('all')
    expect(tickSelectRow(rowOf('#projects'), both).projects.size).toBe(0)
  })

  it('cannot be given to a refused project', () => {
    expect(selectTick(rowOf('project TEAM'), emptyChoice)).toBe('none')
    expect(tickSelectRow(rowOf('project TEAM'), emptyChoice)).toBe(emptyChoice)
  })

  it('of single objects and of their kind', () => {
    const chosen = tickSelectRow(rowOf('workflow:1'), emptyChoice)
    expect(chosen.objects).toEqual(new Set(['workflow:1']))
    expect(selectTick(rowOf('workflow'), chosen)).toBe('some')
    expect(tickSelectRow(rowOf('workflow'), chosen).objects.size).toBe(2)
  })

  it('stay as they are while everything is chosen', () => {
    const everything = { ...emptyChoice, everything: true }
    expect(selectTick(rowOf('workflow:1'), everything)).toBe('all')
    expect(tickSelectRow(rowOf('workflow:1'), everything)).toBe(everything)
  })
})
