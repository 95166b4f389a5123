import { add, counter, precision, recall, type Counter } from './score-sets.ts'
import { FIELDS, type Tally } from './score-document.ts'

const n3 = (x: number): string => x.toFixed(3).replace(/^0/, '')

function row(name: string, c: Counter): string {
  return `  ${name.padEnd(28)} P ${n3(precision(c))}  R ${n3(recall(c))}   ${String(c.right).padStart(5)} right ${String(c.wrong).padStart(4)} wrong ${String(c.missed).padStart(4)} missed`
}

export function allFields(tally: Tally): Counter {
  const sum = counter()
  for (const c of tally.fields.values()) add(sum, c)
  return sum
}

/** The figures of a part of the corpus, a line each. */
export function figures(title: string, tally: Tally): string[] {
  const full = [...FIELDS].flatMap((f) => { const c = tally.fields.get(f); return c && c.right + c.wrong + c.missed > 0 ? [row(f, c)] : [] })
  const kinds = (map: Map<string, Counter>) => [...map].toSorted(([, a], [, b]) => b.right + b.missed - a.right - a.missed).map(([k, c]) => row(k, c))
  return [
    '', `${title}: ${tally.documents} documents, page kind right in ${tally.pageKinds}`,
    'Fields', ...full, row('all fields', allFields(tally)),
    'Parties', ...[...tally.roles].map(([role, c]) => row(role, c)), row('all parties', tally.parties), row('missing, deceased … (not summed)', tally.states),
    'Events', row('kind', tally.events.kind), row('kind, day', tally.events.date), row('kind, day, party', tally.events.party), ' by kind (kind, day)', ...kinds(tally.eventKinds),
    'Assets', row('kind', tally.assets.kind), row('kind, owner', tally.assets.owner), ' by kind', ...kinds(tally.assetKinds),
    ...(tally.contradicted.length > 0 ? [`Said not to be, and read as done: ${tally.contradicted.join(', ')}`] : []),
    ...(tally.contaminated.length > 0 ? [`Read out of a text that is no case: ${tally.contaminated.join(' ')}`] : []),
  ]
}

/** The documents with most errors, and each error of them. */
export function worst(tally: Tally, count: number): string[] {
  const list = [...tally.errors].toSorted(([, a], [, b]) => b.length - a.length).slice(0, count)
  return list.flatMap(([file, errors]) => [`  ${file} (${errors.length})`, ...errors.slice(0, 30).map((e) => `    ${e}`)])
}

/** One line that says it all. */
export function summary(title: string, tally: Tally): string {
  const pr = (c: Counter) => `P ${n3(precision(c))} R ${n3(recall(c))}`
  const kind = tally.documents > 0 ? tally.pageKinds / tally.documents : 1
  return `${title} ${tally.documents} · pageKind ${n3(kind)} · fields ${pr(allFields(tally))} · events ${pr(tally.events.party)} · assets ${pr(tally.assets.kind)} · parties ${pr(tally.parties)} · contaminated ${tally.contaminated.length}`
}
