import * as z from 'zod/mini'

/** The case in time, as the worker puts it together for a page's panel (rules/timeline). */

const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))
const short = z.string().check(z.maxLength(2000))
const evidence = z.array(z.object({
  field: short, quote: short,
  where: z.optional(z.object({ frame: z.optional(short), path: z.optional(short), start: z.optional(z.number()), end: z.optional(z.number()), page: z.optional(z.number()) })),
})).check(z.maxLength(500))

export const caseTimeSchema = z.object({
  asOf: day,
  items: z.array(z.object({
    field: short, on: z.optional(day), until: z.optional(day), precision: z.enum(['day', 'month', 'year', 'range']),
    lane: z.enum(['course', 'inquiry', 'told', 'control', 'disposal', 'sanction', 'after']), words: short, who: short, done: z.nullable(z.boolean()), evidence,
  })).check(z.maxLength(2000)),
  left: z.number(),
  terms: z.array(z.object({
    id: short, title: short, rule: short, kind: z.enum(['wait', 'due', 'holds']), from: z.optional(day), end: z.optional(day), met: z.optional(day),
    state: z.enum(['kept', 'broken', 'running', 'over', 'unknown']), says: short, evidence,
  })).check(z.maxLength(2000)),
  stages: z.array(z.object({ name: short, state: z.enum(['done', 'absent', 'unseen']), on: z.optional(day), evidence, rules: z.array(short), material: short })).check(z.maxLength(100)),
})
