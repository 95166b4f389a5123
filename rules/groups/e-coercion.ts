import { dishonestMinor } from '../catalogue/dishonest-minor.ts'
import { refusalCrimeClue } from '../catalogue/refusal-crime-clue.ts'
import { fineDetainForm } from '../catalogue/fine-detain-form.ts'
import { summonTime } from '../catalogue/summon-time.ts'
import type { Rule } from '../types.ts'

/** E 强制与惩戒措施, in the order in which they are shown. */
export const COERCION: readonly Rule[] = [dishonestMinor, refusalCrimeClue, fineDetainForm, summonTime]
