/**
 * How well pages and documents are read: `npm run score -- [DIR…]`. Reads every text with an expected reading beside it, in
 * this process and with the reading of `check`, and prints precision and recall for what the reader was made on and for what
 * was kept apart. Ends with 0 whatever the figures; 2 when a folder is not there.
 *
 * --brief       the summary lines only: no errors, so that what was kept apart stays so
 * --worst N     so many of the worst documents (default 8)
 * --part P      dev or held: this part alone
 * --no-values   no words of the documents: figures only, no errors
 */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { defaultFolders, entriesOf, score } from './score-corpus.ts'
import { isPage, scoreVerdicts, verdictSummary } from './score-verdicts.ts'
import { figures, summary, worst } from './score-print.ts'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const { values, positionals } = parseArgs({ allowPositionals: true, options: { brief: { type: 'boolean' }, worst: { type: 'string' }, part: { type: 'string' }, 'no-values': { type: 'boolean' } } })
const folders = positionals.length > 0 ? positionals.map((d) => path.resolve(d)) : defaultFolders(root)
const gone = folders.filter((d) => !existsSync(d))
if (gone.length > 0) {
  console.error(`没有这个文件夹：${gone.join('、')}`)
  process.exit(2)
}
const lines: string[] = []
for (const dir of folders) {
  const title = path.relative(path.dirname(path.dirname(dir)), dir)
  const scored = await score(entriesOf(dir))
  for (const [part, tally] of [['dev', scored.dev], ['held-out', scored.held]] as const) {
    if (tally.documents === 0 || (values.part !== undefined && !part.startsWith(values.part))) continue
    if (!values.brief) console.log(figures(`${title}, ${part}`, tally).join('\n'))
    const bad = values['no-values'] || values.brief ? [] : worst(tally, Number(values.worst ?? 8))
    if (bad.length > 0) console.log([`Worst of ${title}, ${part}`, ...bad].join('\n'))
    lines.push(summary(`${title} ${part}`, tally))
  }
  if (scored.drafts.length > 0) lines.push(`${title}: drafts, not scored: ${scored.drafts.join(' ')}`)
}
if (positionals.length === 0) {
  const told = entriesOf(path.join(root, 'test/verdicts'))
  for (const [what, entries] of [['dossiers', told.filter((e) => !isPage(e))], ['pages', told.filter(isPage)]] as const) {
    const verdicts = await scoreVerdicts(entries)
    lines.push(...(['dev', 'held'] as const).filter((p) => values.part === undefined || p.startsWith(values.part)).map((p) => verdictSummary(`verdicts ${p === 'held' ? 'held-out' : p}`, verdicts[p], what)))
  }
}
console.log(['', ...lines].join('\n'))
