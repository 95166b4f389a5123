import { zip } from '../../notes/export-zip.ts'

/** Small Word documents written by hand. */

export type Part =
  | string
  | { table: readonly (readonly string[])[] }
  | { deleted: string }

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const escaped = (s: string) => s.replace(/[&<>]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&gt;'))
const run = (s: string) => `<w:r><w:t xml:space="preserve">${escaped(s)}</w:t></w:r>`
/** Word cuts a sentence into runs wherever somebody edited it. */
const paragraph = (s: string) => `<w:p>${s === '' ? '' : run(s.slice(0, 5)) + run(s.slice(5))}</w:p>`

function xml(part: Part): string {
  if (typeof part === 'string') return paragraph(part)
  if ('deleted' in part) return `<w:p><w:del w:id="1" w:author="x"><w:r><w:delText>${escaped(part.deleted)}</w:delText></w:r></w:del></w:p>`
  return `<w:tbl>${part.table.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`
}

/** `more`: further files of the archive. */
export function docxOf(parts: readonly Part[], more: readonly { path: string; text: string }[] = []): Promise<Uint8Array<ArrayBuffer>> {
  const header = `${HEAD}<w:hdr ${W}>${paragraph('云溪县人民法院执行卷宗（页眉）')}</w:hdr>`
  return zip([
    { path: '[Content_Types].xml', text: `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>` },
    { path: '_rels/.rels', text: `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>` },
    { path: 'word/_rels/document.xml.rels', text: `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId7" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/></Relationships>` },
    { path: 'word/header1.xml', text: header },
    { path: 'word/document.xml', text: `${HEAD}<w:document ${W}><w:body>${parts.map(xml).join('')}<w:sectPr><w:headerReference w:type="default" r:id="rId7"/></w:sectPr></w:body></w:document>` },
    ...more,
  ])
}
