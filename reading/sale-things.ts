import type { Asset } from '../casefile/schema.ts'
import { squash } from '../casefile/text.ts'
import { disposalIn } from './narrative/disposal-words.ts'
import { cellFact, rowsOf } from './rows.ts'
import type { DataTable } from './tables.ts'
import type { RowContext } from './told-in.ts'
import { assetKindIn, namesIn } from './values.ts'

/** The things of a list of sales, each once: how it stands with a thing its last round tells. */
export function saleThings({ snap, file }: RowContext, table: DataTable): Asset[] {
  const once = new Map<string, Asset>()
  for (const row of rowsOf(snap, table)) {
    const thing = row.cell('auctionThing', 'assetName'), kind = assetKindIn(thing?.text ?? '')
    if (!thing || !kind) continue
    const whose = row.cell('owner'), named = whose ? namesIn(whose.text).names : []
    const own = named.filter((n) => file.debtors.some((d) => squash(d.name?.value ?? '') === squash(n)))
    /* What another person owns is no property of a debtor. */
    if (named.length > 0 && own.length === 0) continue
    const key = squash(thing.text)
    const known: Asset = once.get(key) ?? { kind: cellFact(row, thing, kind), description: cellFact(row, thing, thing.text.slice(0, 300)) }
    const [only] = own
    if (whose && only !== undefined) known.owner ??= cellFact(row, whose, own.length === 1 ? only : own)
    const said = row.cell('auctionResult', 'result', 'disposal', 'state'), stands = said ? disposalIn(said.text) : undefined
    const begun = row.cell('announcedOn', 'auctionOn'), valued = row.cell('valuedOn')
    if (said && stands) known.disposal = cellFact(row, said, stands)
    else if (begun) known.disposal = cellFact(row, begun, 'auctioning' as const)
    else if (valued) known.disposal ??= cellFact(row, valued, 'valuing' as const)
    once.set(key, known)
  }
  return [...once.values()]
}
