import { fineDetainForm } from '../catalogue/fine-detain-form.ts'
import { summonTime } from '../catalogue/summon-time.ts'
import { unitRestrictScope } from '../catalogue/unit-restrict-scope.ts'
import { dishonestForm } from '../catalogue/dishonest-form.ts'
import { dishonestMinor } from '../catalogue/dishonest-minor.ts'
import { dishonestApply15d } from '../catalogue/dishonest-apply-15d.ts'
import { exitRestrict } from '../catalogue/exit-restrict.ts'
import { refusalCrimeClue } from '../catalogue/refusal-crime-clue.ts'
import type { Rule } from '../types.ts'

/** E 强制与惩戒措施, in the order in which they are shown. */
export const COERCION: readonly Rule[] = [
  fineDetainForm, summonTime, unitRestrictScope, dishonestForm, dishonestMinor, dishonestApply15d, exitRestrict, refusalCrimeClue,
]
