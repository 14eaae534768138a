import type { ComparisonView } from '#contract/model/comparison-view'
import { productOf, type Snapshot } from '#contract/model/snapshot'
import { wordMoment } from '#contract/wording/dates'
import { counted } from '#contract/wording/wording'
import { compareBetween } from '#engine/compare-between'
import { kindModelsOn } from '#kinds/products'
import { viewComparison, viewObjectComparison } from '#view/view-comparison'

const signs = { added: '+', removed: '-', changed: '~', unclear: '?' } as const

/** Two snapshots compared: what differs, for people in lines, for programs as data. */
export interface SaidComparison {
  readonly view: ComparisonView
  readonly text: string
}

const titleOf = ({ site, takenAt }: ComparisonView['before']): string =>
  `${site.title} (${site.address}), ${wordMoment(takenAt)}`

/** Compares two snapshots and says what differs; `members` tells of changed objects what changed. */
export const sayComparison = (
  before: Snapshot,
  after: Snapshot,
  members: boolean,
): SaidComparison => {
  const input = { ...compareBetween(before, after), models: kindModelsOn(productOf(after.site)) }
  const view = viewComparison(input)
  const changesOf = (id: string): readonly string[] =>
    viewObjectComparison(input, id).members.flatMap(({ label, change, value }) => {
      if (change === 'same') return []
      if (value.shape === 'picture') {
        return [`      ${label}: ${value.before?.text ?? '—'} → ${value.after?.text ?? '—'}`]
      }
      if (value.shape === 'text') {
        return [`      ${label}: ${value.before ?? '—'} → ${value.after ?? '—'}`]
      }
      const items = value.items.filter((item) => item.change !== 'same')
      const moved = value.reordered ? [`      ${label}: in another order`] : []
      return [
        ...moved,
        ...items.map(
          ({ text, change: how }) => `      ${label}: ${how === 'removed' ? '-' : '+'} ${text}`,
        ),
      ]
    })
  const lines = view.objects.flatMap((one) => {
    const owner = one.ownerName === '' ? '' : `${one.ownerName}: `
    const former = one.formerName === null ? '' : ` (was “${one.formerName}”)`
    const head = `  ${signs[one.difference]} ${one.kindTitle} ${owner}${one.name}${former}`
    return members && one.difference === 'changed' ? [head, ...changesOf(one.id)] : [head]
  })
  return {
    view,
    text: [
      `Before: ${titleOf(view.before)}`,
      `After:  ${titleOf(view.after)}`,
      lines.length === 0
        ? 'No difference.'
        : `${counted(lines.length === 0 ? 0 : view.objects.length, 'object differs', 'objects differ')}:`,
      ...lines,
    ].join('\n'),
  }
}
