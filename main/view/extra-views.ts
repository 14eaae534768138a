import type { Step } from '#contract/model/plan'
import type { StepDetail } from '#contract/model/step-detail'
import { wordMember } from '#contract/wording/member-wording'
import { sameJson } from '#domain/canonical-json'
import type { IssuesOfStep } from '#domain/checks/issues-with'
import type { Describe } from './describe.ts'

/** What only the destination object has, in words, with the ways in which it can go. */
export const extraViews = (
  { extras, removed }: Pick<Step, 'extras' | 'removed'>,
  describe: Describe,
  issues: IssuesOfStep['extras'],
): StepDetail['extras'] =>
  extras.map(({ path, element, how }, at) => {
    const list = path.split('.').at(-1) ?? path
    const gone = removed.find((one) => one.path === path && sameJson(one.element, element))
    return {
      path,
      element,
      text: describe.value(element, list),
      list: wordMember(list),
      // What issues may have is only offered no longer, unless the user wants it deleted.
      ways: how === 'disable' ? ['disable', 'remove'] : ['remove'],
      ticked: gone?.how ?? null,
      issues: issues[at] ?? null,
    }
  })
