import Papa from 'papaparse'

/** A row of a table, and the line of the text on which it begins. */
export interface CsvRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** Spreadsheets know by it that the text is UTF-8. */
const mark = '\u{feff}'

/**
 * Writes a table for spreadsheets. What looks like a formula is told to be text, since names from
 * Jira can hold anything.
 */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  `${mark}${Papa.unparse(
    rows.map((cells) => [...cells]),
    { escapeFormulae: true, newline: '\r\n' },
  )}\r\n`

const countLines = (text: string): number => text.split(/\r\n|\r|\n/).length - 1

/** Reads a table, whatever its delimiter is; empty lines are no rows. */
export const readCsv = (text: string): readonly CsvRow[] => {
  const table = text.startsWith(mark) ? text.slice(1) : text
  const rows: CsvRow[] = []
  let from = 0
  let line = 1
  Papa.parse<readonly string[]>(table, {
    delimitersToGuess: [',', ';', '\t'],
    step: ({ data, meta }) => {
      if (data.some((cell) => cell.trim() !== '')) rows.push({ line, cells: data })
      line += countLines(table.slice(from, meta.cursor))
      from = meta.cursor
    },
  })
  return rows
}
