import { valueOf } from '../casefile/fact.ts'
import type { Asset } from '../casefile/schema.ts'
import type { ClosingDate } from './closing-date.ts'

/**
 * Found only after the case had been closed: what was not known then was not left undone then. Whether the case must be taken up
 * again for it is asked by the rules on what comes after the closing.
 */
export function foundLater(a: Asset, closing: ClosingDate): boolean {
  return closing.ruled && (valueOf(a.foundOn) ?? '') > closing.on
}
