import type { Keep, KeptState } from '#store/secrets/secret-store'

/** What takes a secret's place is kept as that was. */
export const keepAs = ({ state }: KeptState): Keep => {
  if (state === 'session-only') return 'session'
  return state === 'weak' ? 'weak' : 'protected'
}
