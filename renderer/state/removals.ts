import type { Decision } from '#contract/model/decision'
import type { OnlyThereView } from '#contract/model/plan-view'
import type { StepDetail } from '#contract/model/step-detail'
import { allWords } from './all-words.ts'
import { isAbout } from './step-decisions.ts'

type Extra = StepDetail['extras'][number]

/** The decisions of a plan after an element that only the destination has was ticked, or not. */
export const tickExtra = (
  decisions: readonly Decision[],
  { subject, extras }: Pick<StepDetail, 'subject' | 'extras'>,
  changed: Extra,
  way: Extra['ticked'],
): readonly Decision[] => {
  const elements = extras.flatMap((extra) => {
    const how = extra === changed ? way : extra.ticked
    return how === null ? [] : [{ path: extra.path, element: extra.element, how }]
  })
  const others = decisions.filter((one) => one.choose !== 'remove' || !isAbout(one, subject))
  return elements.length === 0 ? others : [...others, { ...subject, choose: 'remove', elements }]
}

/** The decisions of a plan after a whole object of the destination was ticked, or not. */
export const tickOnlyThere = (
  decisions: readonly Decision[],
  { kind, id, name }: OnlyThereView,
  ticked: boolean,
): readonly Decision[] => {
  const others = decisions.filter(
    (one) => one.choose !== 'delete' || one.kind !== kind || one.destinationId !== id,
  )
  return ticked ? [...others, { kind, name, choose: 'delete', destinationId: id }] : others
}

/** Objects in which all words stand; on demand only those that can be deleted. */
export const shownOnlyThere = (
  objects: readonly OnlyThereView[],
  text: string,
  onlyDeletable: boolean,
): readonly OnlyThereView[] => {
  const isFound = allWords(text)
  return objects.filter(({ name, kindTitle, ownerName, deletable }) => {
    const all = `${name} ${kindTitle} ${ownerName}`.toLowerCase()
    return (!onlyDeletable || deletable === 'yes') && isFound(all)
  })
}
