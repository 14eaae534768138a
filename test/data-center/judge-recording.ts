import { existsSync, readFileSync } from 'node:fs'
import { type JudgedExchange, judgeExchanges } from './judge.ts'
import { readSpecification, specificationMissing } from './specification.ts'

/** Judges a recording (`SLIPWAY_EXCHANGES=FILE` keeps what Data Center said in `FILE.data-center`). */
const [file = ''] = process.argv.slice(2)
if (specificationMissing !== undefined || !existsSync(file)) {
  process.stdout.write(`not judged: ${specificationMissing ?? 'nothing was recorded'}\n`)
} else {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
  const exchanges = lines.map((line) => JSON.parse(line) as JudgedExchange)
  const findings = judgeExchanges(readSpecification(), exchanges)
  for (const finding of findings) process.stdout.write(`${finding}\n`)
  process.stdout.write(`${exchanges.length} exchanges, ${findings.length} findings\n`)
  process.exitCode = findings.length > 0 ? 1 : 0
}
