import type { Restriction } from '../../model/restriction.ts'
import { counted } from '../wording.ts'

/** Words of the question before anything is written. */
export const confirmText = {
  title: (destination: string): string => `Deploy to ${destination}?`,
  production: (destination: string): string =>
    `${destination} is a production site. What is deployed takes effect for everybody there at once.`,
  productionSite: (destination: string): string => `${destination} is a production site.`,
  writes: (additions: number, modifications: number, removals: number): string => {
    const parts = [
      [additions, 'added'],
      [modifications, 'changed'],
      [removals, 'deleted'],
    ] as const
    const [first, ...others] = parts.filter(([count]) => count > 0)
    if (first === undefined) return 'Nothing is changed on'
    const rest = others.map(([count, done]) => `${count} ${done}`)
    const begin = `${counted(first[0], 'object is', 'objects are')} ${first[1]}`
    const last = rest.at(-1)
    return last === undefined
      ? `${begin} on`
      : `${[begin, ...rest.slice(0, -1)].join(', ')} and ${last} on`
  },
  blocked: (count: number): string =>
    `${counted(count, 'blocked change is', 'blocked changes are')} not part of it.`,
  leftOut: (count: number): string =>
    `${counted(count, 'change is', 'changes are')} left out because of what is not ticked.`,
  sharedTitle: (count: number): string =>
    `${counted(count, 'object changes', 'objects change')} for others, too`,
  shared: (projects: readonly string[]): string => `also used by ${projects.join(', ')}`,
  isDefault: 'a default of the site: it changes for every project that chose nothing else',
  restricted: (count: number, force: Restriction['force']): string => {
    const changes = counted(count, 'change', 'changes')
    return force === 'cannot'
      ? `${changes} cannot be done the way you sign in`
      : `${changes} may be refused the way you sign in`
  },
  restrictedNext: 'You can change the way you sign in under Connections before you go on.',
  manual: (count: number): string =>
    `${counted(count, 'step is', 'steps are')} left to be done by hand; Slipway leads you through afterwards.`,
  secretsTitle: 'What only you know',
  secretsText:
    'It never left the source. What you enter goes to Jira and is kept in no file. What stays empty has to be set by hand afterwards; whether it works, only you can see.',
  secretLabel: (label: string, kindTitle: string, name: string): string =>
    `${label}, ${kindTitle} “${name}”`,
  undo: 'It can be undone afterwards as far as is said above, from its result or from History.',
  copy: 'A copy of everything it touches, as it is now, is kept in',
  cancel: 'Cancel',
  deploy: (count: number): string => `Deploy ${counted(count, 'change', 'changes')}`,
} as const
