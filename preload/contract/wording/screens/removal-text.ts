import { counted } from '../wording.ts'

/** Words for what only the destination has, and what of it goes. */
export const removalText = {
  extrasTitle: (count: number): string =>
    `${counted(count, 'entry', 'entries')} that only the destination has`,
  extrasLead: 'They stay unless you tick them.',
  ways: { remove: 'Remove', disable: 'Disable' },
  way: (name: string): string => `How ${name} goes`,
  wayNames: { remove: 'Delete it if no issue has it', disable: 'Offer it no longer' },
  tick: (way: string, name: string, list: string): string => `${way} “${name}” (${list})`,
  issues: (count: string): string => `Issues that have it: ${count}`,
  ticked: (count: number): string =>
    count === 0 ? 'Nothing of it goes.' : `${counted(count, 'entry goes', 'entries go')}.`,

  partTitle: 'Only on the destination',
  partLead:
    'Nothing on the source stands for these. They stay unless you tick them; what something uses cannot be ticked.',
  search: 'Find an object',
  onlyDeletable: 'That can be deleted only',
  shown: (count: number, all: number): string =>
    count === all ? counted(all, 'object', 'objects') : `${count} of ${all} objects`,
  none: 'No object has these words.',
  list: 'Objects that only the destination has',
  delete: (name: string, kindTitle: string): string => `Delete ${kindTitle} “${name}”`,
  usedBy: (names: readonly string[]): string => `used by ${names.join(', ')}`,
  fixed: 'cannot be deleted',
  decided: (count: number): string =>
    count === 0
      ? 'Nothing is deleted.'
      : `${counted(count, 'object is', 'objects are')} to be deleted.`,

  confirmTitle: (count: number): string =>
    `${counted(count, 'object loses', 'objects lose')} something or ${count === 1 ? 'is' : 'are'} deleted`,
  confirmWhole: 'is deleted as a whole',
  confirmElements: (elements: readonly string[]): string => `loses ${elements.join(', ')}`,
} as const
