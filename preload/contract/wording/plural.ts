/** The plural of a kind’s title: `priority` becomes `priorities`, `status` becomes `statuses`. */
export const pluralOf = (title: string): string => {
  if (/[^aeiou]y$/.test(title)) return `${title.slice(0, -1)}ies`
  return /(s|x|ch|sh)$/.test(title) ? `${title}es` : `${title}s`
}

/** Capitalised, to stand alone. */
export const capitalised = (title: string): string => title.charAt(0).toUpperCase() + title.slice(1)
