/** A piece of HTML that is already escaped. */
export interface Html {
  readonly html: string
}

type Part = Html | string | number | readonly Html[] | undefined

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const render = (part: Part): string => {
  if (part === undefined) return ''
  if (typeof part === 'string' || typeof part === 'number') {
    return String(part).replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign)
  }
  return 'html' in part ? part.html : part.map((one) => one.html).join('')
}

/**
 * Makes HTML from a template: everything put in is escaped unless it is HTML made the same way.
 * Names from Jira can hold anything.
 */
export const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  html: texts.map((text, at) => text + render(parts[at])).join(''),
})
