import * as z from 'zod/mini'

/** A page without its values (脱敏采样): its elements with labels and structure, every value an invented one of the same shape. */

export type SampleNode = string | { tag: string; attributes: [string, string][]; children: SampleNode[] }

const attributes = z.array(z.tuple([z.string().check(z.maxLength(20)), z.string().check(z.maxLength(400))])).check(z.maxLength(8))
const nodeSchema: z.ZodMiniType<SampleNode> = z.lazy(() => z.union([z.string(), z.object({ tag: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,60}$/)), attributes, children: z.array(nodeSchema) })]))

export const sampleSchema = z.object({
  title: z.string().check(z.maxLength(500)),
  body: z.array(nodeSchema),
  /** words that were kept because they belong to the platform, in page order */
  kept: z.array(z.string()).check(z.maxLength(3000)),
  /** how many pieces of text were replaced */
  replaced: z.number(),
  truncated: z.boolean(),
})
export type Sample = z.output<typeof sampleSchema>

const VOID = new Set(['br', 'hr', 'input', 'wbr', 'col'])

/** The sample as a page that can be saved: no script, no style, no address. */
export function sampleHtml(sample: Sample): string {
  const out: string[] = [`<!DOCTYPE html>\n<html lang="zh-CN"><head><meta charset="utf-8"><title>${escape(sample.title)}</title></head>\n<body>`]
  const put = (node: SampleNode): void => {
    if (typeof node === 'string') { out.push(escape(node)); return }
    out.push(`<${node.tag}${node.attributes.map(([name, value]) => ` ${name}="${escape(value)}"`).join('')}>`)
    if (VOID.has(node.tag)) return
    node.children.forEach(put)
    out.push(`</${node.tag}>`, LINES.has(node.tag) ? '\n' : '')
  }
  sample.body.forEach(put)
  return `${out.join('')}</body></html>\n`
}
const LINES = new Set(['tr', 'table', 'section', 'ul', 'dl', 'h1', 'h2', 'h3', 'h4', 'p', 'form', 'header', 'main'])

function escape(s: string): string {
  return s.replace(/[&<>"]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : c === '>' ? '&gt;' : '&quot;'))
}
