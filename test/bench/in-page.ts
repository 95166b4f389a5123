import type { AxeResults, RunOptions } from 'axe-core'
import * as z from 'zod/mini'
import { requestSchema } from '../../notes/requests.ts'
import { readDom } from '../../page/dom-source.ts'
import { pack, unpack } from '../../page/portable.ts'
import { SHIPPED } from '../../reading/profile/shipped/all.ts'
import { readPage } from '../../reading/read-page.ts'
import { toldMemo } from '../../reading/told-memo.ts'
import { judge } from '../../rules/index.ts'
import { highlightRound, markRound, prepareMarking } from './marking.ts'
import { placeNotes, prepareNotes, searchAlone } from './noting.ts'
import { raceRules } from './rules-race.ts'

/** What is measured inside of a page; bundled and put there as a script. Times are milliseconds of the page's own clock. */

declare global {
  var zhongbenBench: typeof side
  var axe: { run(context: Document, options?: RunOptions): Promise<AxeResults> }
}

export interface ReadingTimes {
  /** what the page's own thread pays in the product: taking and packing the snapshot */
  page: number
  /** what the extension's worker does in the product: unpacking, reading, judging */
  worker: number
  /** the same once more, with what the rows told before, as after a change elsewhere on the page */
  again: number
  /** the message between them: written, parsed, checked by its schema. On both sides, and not part of reading or judging */
  message: number
  /** what was read, to see that it was */
  pageKind: string
  events: number
  conclusion: string
}

z.config({ jitless: true })

const told = toldMemo()

function readAndJudge(asOf: string): ReadingTimes {
  const from = performance.now()
  const packed = pack(readDom(document))
  const packedAt = performance.now()
  const sent = z.safeParse(requestSchema, JSON.parse(JSON.stringify({ type: 'read-page', page: packed })))
  const arrivedAt = performance.now()
  if (!sent.success || sent.data.type !== 'read-page') throw new Error('the message does not pass its schema')
  const snap = unpack(sent.data.page)
  if (!snap) throw new Error('the packed snapshot does not unpack')
  const { pageKind, caseFile } = readPage(snap)
  const review = judge(caseFile, { asOf })
  const done = performance.now()
  readPage(snap, SHIPPED, { told })
  const secondFrom = performance.now()
  const second = unpack(sent.data.page)
  if (second) judge(readPage(second, SHIPPED, { told }).caseFile, { asOf })
  const again = performance.now() - secondFrom
  return { page: packedAt - from, message: arrivedAt - packedAt, worker: done - arrivedAt, again, pageKind, events: caseFile.events.length, conclusion: review.approval.conclusion }
}

/** One run of axe with its defaults over the whole page, in milliseconds. */
async function runAxe(): Promise<number> {
  const from = performance.now()
  await axe.run(document)
  return performance.now() - from
}

const side = { prepareNotes, placeNotes, searchAlone, readAndJudge, runAxe, prepareMarking, highlightRound, markRound, raceRules, elements: () => document.getElementsByTagName('*').length }
globalThis.zhongbenBench = side
