import { type SecretMark, secretMark } from '#contract/model/secret'

/** An address in pieces: what only its owner may know is marked, the rest stays readable. */
export type AddressParts = readonly (string | SecretMark)[]

/**
 * Stands in an address for a secret that nobody entered: nothing gets in with it, and it is taken
 * for a secret when it is read back.
 */
export const notEntered = 'enter0the0secret0here'

/** Names of parameters whose values let somebody in. */
const tellingName =
  /(?:^|[_-])(?:access|api|auth\w*|code|key|pass\w*|pwd|secret|sig\w*|token)(?:$|[_-])|apikey|accesstoken/i

/** A stretch of a path that nobody makes up by hand: long, with letters and digits mixed. */
const isToken = (segment: string): boolean =>
  segment.length >= 16 &&
  /[a-z]/i.test(segment) &&
  /\d/.test(segment) &&
  /^[\w.~%-]+$/.test(segment)

interface Stretch {
  readonly start: number
  readonly end: number
  readonly label: string
}

/** Whether a stretch is filled in by Jira when the request is made. */
const isVariable = (text: string): boolean => /^(?:\$\{[^}]*\}|\{\{[^}]*\}\})$/.test(text)

const stretchesIn = (address: string): readonly Stretch[] => {
  const found: Stretch[] = []
  const note = (start: number, text: string, label: string): void => {
    if (text !== '' && !isVariable(text)) found.push({ start, end: start + text.length, label })
  }
  const scheme = /^[a-z][a-z\d+.-]*:\/\//i.exec(address)?.[0] ?? ''
  const rest = address.slice(scheme.length)
  const authority = /^[^/?#]*/.exec(rest)?.[0] ?? ''
  const at = authority.lastIndexOf('@')
  if (at > 0) note(scheme.length, authority.slice(0, at), 'user name and password of the address')
  const query = rest.indexOf('?')
  const pathEnd = query < 0 ? rest.length : query
  for (const match of rest.slice(authority.length, pathEnd).matchAll(/[^/]+/g)) {
    const [segment] = match
    if (isToken(segment)) {
      note(scheme.length + authority.length + match.index, segment, 'secret part of the address')
    }
  }
  if (query < 0) return found
  for (const match of rest.slice(query).matchAll(/[?&]([^=&#]+)=([^&#]*)/g)) {
    const [whole, name = '', value = ''] = match
    if (!tellingName.test(name) && !isToken(value)) continue
    note(
      scheme.length + query + match.index + whole.length - value.length,
      value,
      `“${name}” in the address`,
    )
  }
  return found
}

/** A piece of an address; one with a label is a secret. */
export interface AddressPiece {
  readonly text: string
  readonly label: string
}

const cut = (text: string, stretches: readonly Stretch[]): readonly AddressPiece[] => {
  const pieces: AddressPiece[] = []
  let done = 0
  for (const { start, end, label } of stretches) {
    if (start > done) pieces.push({ text: text.slice(done, start), label: '' })
    pieces.push({ text: text.slice(start, end), label })
    done = end
  }
  if (done < text.length || pieces.length === 0) {
    pieces.push({ text: text.slice(done), label: '' })
  }
  return pieces
}

/** An address in the pieces that `withoutSecrets` has, secrets and all. For memory only. */
export const splitAddress = (address: string): readonly AddressPiece[] =>
  cut(address, stretchesIn(address))

/** An address inside a longer text; smart values in it may hold blanks and quotes. */
const addressInText = /[a-z][a-z\d+.-]*:\/\/(?:\{\{[\s\S]*?\}\}|[^\s"'<>\\])+/gi

/** A text in the pieces that `withoutSecretsIn` has, secrets and all. For memory only. */
export const splitText = (text: string): readonly AddressPiece[] =>
  cut(
    text,
    [...text.matchAll(addressInText)].flatMap(({ 0: address, index }) =>
      stretchesIn(address).map(({ start, end, label }) => ({
        start: index + start,
        end: index + end,
        label,
      })),
    ),
  )

const marked = (pieces: readonly AddressPiece[]): AddressParts =>
  pieces.map(({ text, label }) => (label === '' ? text : secretMark(label)))

/**
 * Takes the secrets out of a web address: user name and password, values of parameters that are
 * called like secrets, and whatever looks like a token. Rather one too many: what is taken out is
 * asked for when it is needed.
 */
export const withoutSecrets = (address: string): AddressParts => marked(splitAddress(address))

/** The same for every address inside a longer text. */
export const withoutSecretsIn = (text: string): AddressParts => marked(splitText(text))
