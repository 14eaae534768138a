import type { ConfigObject } from '#contract/model/config-object'

/** The e-mail address of a person, as far as the site shows it. */
export const addressOf = ({ facts }: Pick<ConfigObject, 'facts'>): string =>
  typeof facts.address === 'string' ? facts.address : ''
