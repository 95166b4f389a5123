import { valueOf } from '../casefile/fact.ts'
import type { Asset } from '../casefile/schema.ts'
import { KIND_WORDS, ofOwners } from './asset-release.ts'
import { namesOf } from './facts.ts'
import { thingWords } from './thing-words.ts'

/** As `assetName`, for sentences that name a thing several times: without its value. */
export function shortAssetName(a: Asset): string {
  const owners = namesOf(a.owner), what = thingWords(valueOf(a.description) ?? '', owners)
  return `${ofOwners(owners)}${KIND_WORDS[a.kind.value ?? 'other']}${what === '' ? '' : `（${what}）`}`
}
