import { profileSchema, type Profile } from '../../../casefile/profile.ts'
import { SUSONG51 } from './susong51.ts'
import { WENSHU } from './wenshu.ts'
import { ZXFW } from './zxfw.ts'
import { ZXGK } from './zxgk.ts'

/** The profiles that ship. They pass the same check as any that is imported. */
export const SHIPPED: readonly Profile[] = [ZXGK, ZXFW, WENSHU, SUSONG51].map((data) => profileSchema.parse(data))
