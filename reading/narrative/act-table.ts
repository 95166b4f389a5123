import { ofOneShape, type ActRow } from './act-row.ts'
import { CONTROL_ACTS } from './acts-control.ts'
import { COURT_ACTS } from './acts-of-court.ts'
import { MONEY_ACTS } from './acts-money.ts'
import { CLUE_ACTS } from './acts-clues.ts'
import { PASSING_ACTS } from './acts-in-passing.ts'
import { PEOPLE_ACTS } from './acts-people.ts'
import { PLAIN_ACTS } from './acts-plain.ts'
import { QUERY_ACTS } from './acts-query.ts'
import { REPORT_ACTS } from './acts-report.ts'
import { RESTRICTION_ACTS } from './acts-restriction.ts'
import { SALE_ACTS } from './acts-sale.ts'
import { VEHICLE_ACTS } from './acts-vehicle.ts'
import { VISIT_ACTS } from './acts-visit.ts'

/** All rows, in the order in which acts of one sentence are tried. */
export const ACTS: readonly ActRow[] = ofOneShape([
  ...REPORT_ACTS, ...RESTRICTION_ACTS, ...QUERY_ACTS, ...VISIT_ACTS, ...PEOPLE_ACTS, ...CLUE_ACTS, ...CONTROL_ACTS, ...VEHICLE_ACTS, ...SALE_ACTS, ...MONEY_ACTS, ...COURT_ACTS, ...PLAIN_ACTS, ...PASSING_ACTS,
])
