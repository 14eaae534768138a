const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' }

/** The text that a word or a quoted string of JQL stands for. */
export const decodeJql = (written: string): string => {
  const quoted = /^(["'])[\s\S]*\1$/.test(written) && written.length > 1
  const inner = quoted ? written.slice(1, -1) : written
  return inner.replace(/\\(?:u([0-9a-fA-F]{4})|([\s\S]))/g, (_, code?: string, char?: string) =>
    code ? String.fromCharCode(Number.parseInt(code, 16)) : (escapes[char ?? ''] ?? char ?? ''),
  )
}

/** Words that JQL keeps for itself; as names they stand in quotes (Atlassian's list of them). */
const reservedWords: ReadonlySet<string> = new Set(
  `a an abort access add after alias all alter and any are as asc at audit avg be before begin between
  boolean break but by byte catch cf changed char character check checkpoint collate collation column
  commit connect continue count create current date decimal declare decrement default defaults define
  delete delimiter desc difference distinct divide do double drop during else empty encoding end equals
  escape exclusive exec execute exists explain false fetch file field first float for from function go
  goto grant greater group having identified if immediate in increment index initial inner inout input
  insert int integer intersect intersection into is isempty isnull it join last left less like limit lock
  long max min minus mode modify modulo more multiply next no noaudit not notin nowait null number object
  of on option or order outer output power previous prior privileges public raise raw remainder rename
  resource return returns revoke right row rowid rownum rows select session set share size sqrt start
  strict string subtract such sum synonym table that the their then there these they this to trans
  transaction trigger true uid union unique update user validate values view was when whenever where while
  will with`.split(/\s+/),
)

/** A text as JQL takes it: a plain word bare, everything else in quotes. */
export const encodeJql = (text: string): string =>
  /^[A-Za-z][A-Za-z0-9]*$/.test(text) && !reservedWords.has(text.toLowerCase())
    ? text
    : `"${text.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t')}"`
