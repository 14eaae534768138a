import type { MemberView, WorkflowPicture } from '#contract/model/step-detail'

const plainValue = (value: MemberView['value']): MemberView['value'] => {
  switch (value.shape) {
    case 'list':
      return {
        shape: 'list',
        reordered: false,
        items: value.items.map(({ text }) => ({ text, change: 'same' })),
      }
    case 'picture':
      return { ...value, before: null }
    case 'text':
      return { ...value, before: value.after }
  }
}

/** A field as it will be, without saying that it is added: the whole object is. */
export const plainMember = (member: MemberView): MemberView => ({
  ...member,
  change: 'same',
  value: plainValue(member.value),
})

/** A workflow as it will be, without marks: the whole workflow is new. */
export const plainPicture = ({ statuses, transitions }: WorkflowPicture): WorkflowPicture => ({
  statuses: statuses.map((status) => ({ ...status, change: 'same' })),
  transitions: transitions.map((transition) => ({
    ...transition,
    change: 'same',
    rules: transition.rules.map(({ text }) => ({ text, change: 'same' })),
  })),
})
