import type { Abilities } from '#contract/model/abilities'

/** What of uploaded pictures is lost; `word` is `picture` or `icon`. */
export const lostOfUploaded = (word: 'picture' | 'icon'): Abilities['lost'] => [
  {
    what: `A change from one uploaded ${word} to another`,
    why: 'Jira encodes each anew, so that two cannot be compared: where the destination has one of its own, it stays.',
  },
  {
    what: `More than 48 × 48 pixels of an uploaded ${word}`,
    why: 'Jira gives it out no larger.',
  },
]
