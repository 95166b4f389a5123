import { actRows } from './act-lists.ts'
import { assetRows, ownedByHeading } from './asset-rows.ts'
import { measureRows, visitRows } from './data-rows.ts'
import { auctionRows, clueRows, moneyRows, periodRows } from './further-rows.ts'
import { controlActs, disposalActs } from './held-things.ts'
import { interviewRows } from './interview-rows.ts'
import { lackedBy } from './lacked.ts'
import { logRows } from './log-rows.ts'
import { messagesOf } from './messages.ts'
import type { ActsReading } from './narrative/acts.ts'
import { isOffline, offlineRows } from './offline-rows.ts'
import { answeredQueries, queryRows } from './query-rows.ts'
import { releaseActs } from './release-acts.ts'
import { reportRows } from './report-rows.ts'
import { saleThings } from './sale-things.ts'
import type { DataTable } from './tables.ts'
import type { RowContext } from './told-in.ts'

/** What a list tells by its rows, whatever list it is: of a page, or of a paper. Parties, papers and cases are read elsewhere. */
export function actsOfTable(context: RowContext, t: DataTable): ActsReading {
  const messages = t.kind === 'log' ? messagesOf(context, t) : undefined
  if (messages) return { events: messages, assets: [] }
  if (t.kind === 'log') return logRows(context, t)
  if (t.kind === 'queries' && !isOffline(t)) return queryRows(context, t)
  if (t.kind === 'auctions') return { events: auctionRows(context, t), assets: saleThings(context, t) }
  if (t.kind !== 'assets') return { events: eventsOf(context, t), assets: [] }
  const assets = ownedByHeading(t, context.file, assetRows(context.snap, t))
  return { events: [...controlActs(t, assets), ...releaseActs(context, t), ...disposalActs(context, t), ...answeredQueries(context, t)], assets }
}

function eventsOf(context: RowContext, t: DataTable): ActsReading['events'] {
  switch (t.kind) {
    case 'interviews': return interviewRows(context, t)
    case 'queries': return offlineRows(context, t)
    case 'visits': return isOffline(t) ? offlineRows(context, t) : visitRows(context, t)
    case 'measures': return measureRows(context, t)
    case 'acts': return [...actRows(context, t), ...lackedBy(context.snap, t, context.file)]
    case 'money': return moneyRows(context, t)
    case 'reports': return reportRows(context, t)
    case 'periods': return periodRows(context, t)
    case 'clues': return clueRows(context, t)
    default: return []
  }
}
