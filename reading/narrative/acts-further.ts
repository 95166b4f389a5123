import { ofOneShape, type ActRow } from './act-row.ts'
import { FURTHER_COURT_ACTS } from './acts-further-court.ts'
import { FURTHER_PEOPLE_ACTS } from './acts-further-people.ts'
import { NAMED_ACTS } from './acts-named.ts'
import { FURTHER_SALE_ACTS } from './acts-further-sale.ts'

/** Acts that the rules of the catalogue ask for, read only in the entries of a platform's own log: there the words are short and plain. */
export const FURTHER_ACTS: readonly ActRow[] = ofOneShape([...FURTHER_PEOPLE_ACTS, ...FURTHER_SALE_ACTS, ...FURTHER_COURT_ACTS, ...NAMED_ACTS])
