import { counted } from '../wording.ts'

/** Words of what need not be made, since the destination has it under another name. */
export const adviceText = {
  title: (saved: number, twins: number): string =>
    `${counted(saved, 'object', 'objects')} could be saved: ${counted(twins, 'twin', 'twins')}`,
  lead: 'The destination has the same under another name: equal in everything but names, and so is what it uses. Using these instead keeps the destination tidy.',
  pair: (name: string, twin: string): string => `Use “${twin}” instead of a new “${name}”`,
  saves: (names: readonly string[], more: number): string =>
    `Saves ${names.join(', ')}${more === 0 ? '' : ` and ${more} more`}`,
  moreTwins: (count: number): string => `${counted(count, 'other twin', 'other twins')} besides`,
  use: 'Use it',
  useAll: 'Use them all',
  used: (count: number): string => `Decided. ${counted(count, 'object is', 'objects are')} used.`,
} as const
