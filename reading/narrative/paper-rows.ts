import type { Asset, CaseEvent, CaseFile } from '../../casefile/schema.ts'
import type { Flow } from './flow.ts'
import { formDenials } from './form-denials.ts'
import type { Part } from './layout.ts'
import { measureRows } from './measure-rows.ts'
import { paperTables } from './paper-tables.ts'
import { rowDenials, standingRows } from './row-denials.ts'
import { saleRows } from './sale-rows.ts'
import { serviceRows } from './service-rows.ts'
import { readSteps } from './steps.ts'
import type { Story } from './story.ts'
import { talkRows } from './talk-rows.ts'
import { visitRows } from './visit-rows.ts'

/** Acts that the tables of a paper tell, each kind of table by its own headings; rows that none of them knows may be steps. `taken` gets where the rows start that are read, `things` what they list. */
export function paperRows(original: string, flow: Flow, story: Story, part: Part, file: CaseFile, taken: Set<number>, things: Asset[]): CaseEvent[] {
  return [
    ...paperTables(original, flow, story, part, taken, things), ...serviceRows(original, flow, story, part, taken), ...measureRows(original, flow, story, part, taken), ...formDenials(story, part), ...rowDenials(story, part), ...talkRows(original, flow, story, part, taken), ...visitRows(original, flow, story, part, taken),
    ...standingRows(story, part), ...saleRows(original, flow, story, part, taken), ...readSteps(original, flow, story, part, file, taken),
  ]
}
