import * as z from 'zod/mini'
import type { Fact } from './fact.ts'
import { AMOUNT_FIELDS, ASSET_FIELDS, BASIC_FIELDS, fits, PARTY_FIELDS, type FieldWords } from './field-words.ts'
import { EVENT_KINDS } from './vocabulary.ts'
import { isCivilDate } from './dates.ts'

/**
 * What a person set right in the reading of a case: which value, to what, who, when and why, and what the page said
 * when it was set. A later reading never takes its place: it is compared with `seen` and the person is asked.
 */

/** Corrections kept of one case. */
export const MOST_CORRECTIONS = 200
export const REASON_MAX = 500
export const NAME_MAX = 40

const text = z.string().check(z.maxLength(2000))
const short = z.string().check(z.maxLength(500))

/** Names an act or a thing that the page shows: what it consists of, its words on the page, and how a person would call it. */
const itemSchema = z.object({ key: z.string().check(z.minLength(1), z.maxLength(5000)), quote: z.string().check(z.maxLength(300)), words: short })
export type Item = z.output<typeof itemSchema>

export const targetSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('field'), path: z.enum([...BASIC_FIELDS.keys(), ...AMOUNT_FIELDS.keys()]) }),
  /** `name` as the page writes it */
  z.object({ type: z.literal('party'), role: z.enum(['applicants', 'debtors', 'others']), name: short, leaf: z.enum([...PARTY_FIELDS.keys()]) }),
  z.object({ type: z.literal('asset'), item: itemSchema, leaf: z.optional(z.enum([...ASSET_FIELDS.keys()])) }),
  /** without `item`: an act that the page does not tell */
  z.object({ type: z.literal('event'), item: z.optional(itemSchema) }),
])
export type Target = z.output<typeof targetSchema>

/** An act as a person enters it. */
export const handEventSchema = z.object({
  kind: z.enum(EVENT_KINDS),
  on: z.optional(z.string().check(z.refine(isCivilDate))),
  party: z.optional(short),
  done: z.boolean(),
  result: z.optional(text),
  detail: z.optional(text),
})
export type HandEvent = z.output<typeof handEventSchema>

const actionSchema = z.discriminatedUnion('type', [
  /** null: the reading is wrong and the value not known */
  z.object({ type: z.literal('set'), value: z.nullable(z.union([text, z.boolean()])) }),
  /** not of this case, or misread */
  z.object({ type: z.literal('exclude') }),
  z.object({ type: z.literal('event'), event: handEventSchema }),
])
export type Action = z.output<typeof actionSchema>

/** One reading of the page: null where it says that there is none. */
export const readingSchema = z.object({ value: z.nullable(z.union([text, z.boolean(), z.array(text).check(z.maxLength(100))])), quote: z.string().check(z.maxLength(300)) })
export type Reading = z.output<typeof readingSchema>
export const seenSchema = z.array(readingSchema).check(z.maxLength(50))

const changeShape = { target: targetSchema, action: actionSchema }
export type Change = { target: Target; action: Action }
const isSound = z.refine<Change>((c) => sound(c))

/** What a view sends: all but identity and times. */
export const correctionDraftSchema = z.object({
  caseId: short.check(z.minLength(1)),
  ...changeShape,
  /** the readings of the page that the person had before the eyes; empty when it had none */
  seen: seenSchema,
  reason: z.string().check(z.maxLength(REASON_MAX)),
  by: z.string().check(z.minLength(1), z.maxLength(NAME_MAX)),
}).check(isSound)
export type CorrectionDraft = z.output<typeof correctionDraftSchema>

const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{8,64}$/))
const instant = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/))
export const correctionSchema = z.object({
  id,
  caseId: short.check(z.minLength(1)),
  ...changeShape,
  seen: seenSchema,
  reason: z.string().check(z.maxLength(REASON_MAX)),
  by: z.string().check(z.minLength(1), z.maxLength(NAME_MAX)),
  /** when it was made */
  at: instant,
  updatedAt: instant,
  /** counts the writes, from 1; the higher one is the later */
  revision: z.number().check(z.minimum(1)),
  /** set while it lies in the bin */
  deletedAt: z.optional(instant),
  /** when it was chosen to hold, against another correction of the same value */
  chosenAt: z.optional(instant),
  /** when the page said something else and the correction was kept: `seen` is from then */
  confirmedAt: z.optional(instant),
  /** what the page said when it was made; left out while `seen` is that */
  seenFirst: z.optional(seenSchema),
  /** it came from a masked list: what is here is not all that was written */
  masked: z.optional(z.literal(true)),
}).check(isSound)
export type Correction = z.output<typeof correctionSchema>

/** The words and the kind of value of the field that is set; undefined for acts and for things as a whole. */
export function fieldOf(target: Target): FieldWords | undefined {
  if (target.type === 'field') return BASIC_FIELDS.get(target.path) ?? AMOUNT_FIELDS.get(target.path)
  if (target.type === 'party') return PARTY_FIELDS.get(target.leaf)
  return target.type === 'asset' && target.leaf !== undefined ? ASSET_FIELDS.get(target.leaf) : undefined
}

/** Target and action belong together, and the value is one that the field can have. */
function sound({ target, action }: Change): boolean {
  const field = fieldOf(target)
  if (field) return action.type === 'set' && (action.value === null || fits(field, action.value))
  if (target.type === 'asset') return action.type === 'exclude'
  return target.type === 'event' && (action.type === 'event' || (action.type === 'exclude' && target.item !== undefined))
}

/** The same text for corrections of the same thing: of these a case has one in force. */
export function subjectOf({ target, action }: Change): string {
  if (target.type === 'field') return `field ${target.path}`
  if (target.type === 'party') return `party ${target.role} ${target.leaf} ${target.name}`
  if (target.type === 'asset') return `asset ${target.leaf ?? ''} ${target.item.key}\n${target.item.quote}`
  if (target.item) return `event ${target.item.key}\n${target.item.quote}`
  return `added ${JSON.stringify(action.type === 'event' ? [action.event.kind, action.event.on ?? '', action.event.party ?? '', action.event.done] : [])}`
}

export function sameAction(a: Action, b: Action): boolean {
  return actionKey(a) === actionKey(b)
}
function actionKey(a: Action): string {
  if (a.type === 'set') return JSON.stringify(['set', a.value])
  if (a.type === 'exclude') return 'exclude'
  const e = a.event
  return JSON.stringify(['event', e.kind, e.on ?? '', e.party ?? '', e.done, e.result ?? '', e.detail ?? ''])
}

/** A reading of the page, cut to what is kept. */
export function readingOf(f: Fact<unknown>): Reading {
  const { value } = f
  const kept = typeof value === 'boolean' ? value : Array.isArray(value) ? value.slice(0, 100).map((v) => String(v).slice(0, 2000)) : value === null ? null : String(value).slice(0, 2000)
  return { value: kept, quote: f.quote.slice(0, 300) }
}
