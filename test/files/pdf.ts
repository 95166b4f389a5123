/** Small PDFs written by hand: text in a font that is not in the file, so that the reader needs its tables of Chinese characters. */

export interface Printed {
  text: string
  x: number
  /** from the top of the page, in points */
  y: number
  size: number
}

/** A line drawn on the page, in points from its top left. */
export interface Drawn { from: readonly [number, number]; to: readonly [number, number] }

export const A4 = { width: 595, height: 842 }
export type CMap = 'GBK-EUC-H' | 'UniGB-UCS2-H'

/** Codes of half-width characters in Adobe-GB1, which are half an em wide. */
const HALF_WIDTH: Record<CMap, string> = { 'GBK-EUC-H': '/W [814 939 500]', 'UniGB-UCS2-H': '/W [1 95 500]' }

/**
 * `locked`: says that it needs a password. `scanned`: numbers of pages (from 1) that are a picture instead of text.
 * `drawn`: lines on each page, stroked as word processors do it or, where `filled`, as thin boxes like a browser's.
 */
export function pdfOf(pages: readonly (readonly Printed[])[], { cMap = 'GBK-EUC-H', locked = false, scanned = [], drawn = [], filled = false }: { cMap?: CMap; locked?: boolean; scanned?: readonly number[]; drawn?: readonly (readonly Drawn[])[]; filled?: boolean } = {}): Uint8Array {
  const objects: string[] = []
  const add = (body: string): number => objects.push(body)
  const stream = (dict: string, content: string) => `<< ${dict}/Length ${content.length} >>\nstream\n${content}\nendstream`
  const catalog = add(''), tree = add('')
  const descriptor = add('<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>')
  const cid = add(`<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 ${HALF_WIDTH[cMap]} /FontDescriptor ${descriptor} 0 R >>`)
  const font = add(`<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light-${cMap} /Encoding /${cMap} /DescendantFonts [${cid} 0 R] >>`)
  const picture = add(stream('/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /ASCIIHexDecode ', '00FF00FF00FF00FF>'))
  const kids = pages.map((lines, i) => {
    const text = lines.map((l) => `BT /F ${l.size} Tf 1 0 0 1 ${l.x} ${A4.height - l.y} Tm <${hex(l.text, cMap)}> Tj ET`).join('\n')
    const rules = (drawn[i] ?? []).map(({ from: [x1, y1], to: [x2, y2] }) => (filled ? `${x1} ${A4.height - Math.max(y1, y2)} ${Math.max(1, x2 - x1)} ${Math.max(1, y2 - y1)} re f` : `${x1} ${A4.height - y1} m ${x2} ${A4.height - y2} l S`)).join('\n')
    const content = add(stream('', scanned.includes(i + 1) ? 'q 400 0 0 600 90 120 cm /I Do Q' : `${rules}\n${text}`))
    return add(`<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${A4.width} ${A4.height}] /Resources << /Font << /F ${font} 0 R >> /XObject << /I ${picture} 0 R >> >> /Contents ${content} 0 R >>`)
  })
  objects[catalog - 1] = `<< /Type /Catalog /Pages ${tree} 0 R >>`
  objects[tree - 1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((k) => `${k} 0 R`).join(' ')}] >>`
  const key = '5A'.repeat(32)
  const encrypt = locked ? add(`<< /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${key}> /U <${key}> >>`) : undefined
  let out = '%PDF-1.5\n'
  const offsets = objects.map((body, i) => {
    const at = out.length
    out += `${i + 1} 0 obj\n${body}\nendobj\n`
    return at
  })
  const table = out.length
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((o) => `${String(o).padStart(10, '0')} 00000 n \n`).join('')}`
  out += `trailer\n<< /Size ${objects.length + 1} /Root ${catalog} 0 R${encrypt ? ` /Encrypt ${encrypt} 0 R /ID [<${'0F'.repeat(16)}> <${'0F'.repeat(16)}>]` : ''} >>\nstartxref\n${table}\n%%EOF\n`
  return Uint8Array.from(out, (c) => c.charCodeAt(0))
}

const GBK = new Map<string, number>()
function hex(text: string, cMap: CMap): string {
  if (cMap === 'UniGB-UCS2-H') return [...text].map((c) => c.charCodeAt(0).toString(16).padStart(4, '0')).join('').toUpperCase()
  if (GBK.size === 0) {
    const decoder = new TextDecoder('gbk')
    for (let hi = 0x81; hi <= 0xfe; hi++) for (let lo = 0x40; lo <= 0xfe; lo++) {
      const c = decoder.decode(Uint8Array.of(hi, lo))
      if (c.length === 1 && c !== '\ufffd' && !GBK.has(c)) GBK.set(c, hi * 256 + lo)
    }
  }
  return [...text].map((c) => {
    const code = c < '\x80' ? c.charCodeAt(0) : GBK.get(c)
    if (code === undefined) throw new RangeError(`not in GBK: ${c}`)
    return code.toString(16).padStart(code > 255 ? 4 : 2, '0')
  }).join('').toUpperCase()
}

/** How a page of a court document is set. */
const SIZE = 16
const LEFT = 80
const PER_LINE = 27
const LEADING = 28
const LINES = 22
const TOP = 130

export interface Set { text: string; at?: 'centre' | 'right'; size?: number }

/** Paragraphs → pages: two characters of indent, full lines, no stop at the beginning of a line; a running head and a page number. */
export function typeset(paragraphs: readonly (string | Set)[], { head = '', numbered = true, perPage = LINES }: { head?: string; numbered?: boolean; perPage?: number } = {}): Printed[][] {
  const lines = paragraphs.flatMap((p): { text: string; x: number; size: number }[] => {
    if (typeof p !== 'string') {
      const size = p.size ?? SIZE
      const width = widthOf(p.text) * size
      return [{ text: p.text, x: p.at === 'centre' ? (A4.width - width) / 2 : p.at === 'right' ? LEFT + PER_LINE * SIZE - width : LEFT, size }]
    }
    return broken(p).map((text, i) => ({ text, x: i === 0 ? LEFT + 2 * SIZE : LEFT, size: SIZE }))
  })
  const pages: Printed[][] = []
  for (let i = 0; i < lines.length; i += perPage) pages.push(lines.slice(i, i + perPage).map((l, n) => ({ ...l, y: TOP + n * LEADING })))
  pages.forEach((page, n) => {
    if (head !== '') page.unshift({ text: head, x: LEFT, y: 50, size: 9 })
    if (numbered) page.push({ text: `- ${n + 1} -`, x: 285, y: 800, size: 10 })
  })
  return pages
}

/** In characters; ASCII is half as wide. */
function widthOf(text: string): number {
  return [...text].reduce((n, c) => n + (c < '\x80' ? 0.5 : 1), 0)
}

function broken(paragraph: string): string[] {
  const lines: string[] = []
  let line = ''
  let room = PER_LINE - 2
  for (const c of paragraph) {
    const width = widthOf(c)
    if (width > room && !/[，。、；：）》”]/.test(c)) {
      lines.push(line)
      line = ''
      room = PER_LINE
    }
    line += c
    room -= width
  }
  return [...lines, line]
}
