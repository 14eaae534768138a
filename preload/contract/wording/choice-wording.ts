/** What the user can choose where a plan has a problem: the button, and what follows from it. */
export const choiceWording = {
  update: (projects: readonly string[]) => ({
    label: 'Change it for all of them',
    consequence:
      projects.length === 0
        ? 'The default of the destination changes for every project that chose nothing else.'
        : `It also changes for ${projects.join(', ')}.`,
  }),
  updateForAll: () => ({
    label: 'Change it for the whole site',
    consequence: 'It changes for every project and everybody on the destination.',
  }),
  reuse: () => ({
    label: 'Use it as it is',
    consequence: 'Nothing of it changes on the destination. The differences stay.',
  }),
  use: (name: string, id: string, several: boolean) => ({
    label: several ? `Use “${name}” with id ${id}` : `Use “${name}” all the same`,
    consequence: 'It is brought in line with the source.',
  }),
  another: () => ({
    label: 'Use another one instead',
    consequence:
      'Everything that you carry over uses that one, which is brought in line with the source.',
  }),
  bringInLine: () => ({
    label: 'Bring it in line',
    consequence: 'The destination’s own becomes what the source has.',
  }),
  rename: () => ({
    label: 'Give it another name',
    consequence: 'The destination’s bears that name. The source keeps its own.',
  }),
  skip: (isThere: boolean) => ({
    label: 'Leave it out',
    consequence: isThere
      ? 'The destination’s own stays as it is and is used, and nothing comes for it.'
      : 'Entries about it stay out, and what cannot be without it is left out, too.',
  }),
  copy: (name: string) => ({
    label: `Make “${name}” instead`,
    consequence:
      'What the destination has stays as it is. All that you carry over uses the new one.',
  }),
  create: (name: string) => ({
    label: 'Make a new one',
    consequence: `The destination gets another “${name}” beside those it has.`,
  }),
  accept: () => ({
    label: 'Go on all the same',
    consequence: 'It is written as the plan shows it.',
  }),
  acceptReplacedDraft: () => ({
    label: 'Write into this draft',
    consequence:
      'What it says otherwise now is replaced, and what only it has stays in it. An undo gives back what was there.',
  }),
  acceptUnseenUse: () => ({
    label: 'Delete it',
    consequence: 'Whatever uses it without being shown here loses it.',
  }),
  acceptOneWay: () => ({
    label: 'Accept that it stays',
    consequence: 'It is written as the plan shows it, and an undo leaves it as it is.',
  }),
  enable: () => ({
    label: 'Go on, and turn it on at the end',
    consequence:
      'It is written as the plan shows it, and turned on once everything else of the plan is done. From then on it acts on the destination’s issues.',
  }),
  leaveRuleOut: (transition: string) => ({
    label: 'Keep the rule out',
    consequence: `The transition “${transition}” comes without it: what the rule forbade is allowed there, and what it did is not done.`,
  }),
  leaveApprovalOut: (where: string) => ({
    label: 'Keep the approval out',
    consequence: `Nobody has to approve anything at ${where} until somebody sets the approval there by hand.`,
  }),
  closeTransition: (transition: string) => ({
    label: 'Close the transition for now',
    consequence: `Nobody can take “${transition}” by hand: it gets Jira’s rule that hides a transition from all users. Apps and automation still can. Take that rule out once the missing one is back.`,
  }),
} as const
