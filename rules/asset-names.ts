import { valueOf } from '../casefile/fact.ts'
import type { Asset } from '../casefile/schema.ts'
import { KIND_WORDS } from './asset-release.ts'
import { namesOf } from './facts.ts'

/** Characters of a description shown in a sentence. */
const SHORT = 24

/** As `assetName`, for sentences that name a thing several times: a long description cut, no value. */
export function shortAssetName(a: Asset): string {
  const owner = namesOf(a.owner).slice(0, 2).join('、')
  const what = valueOf(a.description)
  return `${owner === '' ? '' : owner + '的'}${KIND_WORDS[a.kind.value ?? 'other']}${what === undefined ? '' : `（${what.length > SHORT ? what.slice(0, SHORT) + '…' : what}）`}`
}
