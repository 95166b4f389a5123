import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { docxOf } from './docx.ts'
import { pdfOf, typeset } from './pdf.ts'
import { RULING, QUERY_TABLE, RULING_SET } from './papers.ts'

/** Writes the files of this folder that the tests read: `node test/files/make.ts`. All that is in them is invented. */

const put = (name: string, bytes: Uint8Array) => writeFileSync(fileURLToPath(new URL(name, import.meta.url)), bytes)

const printed = typeset(RULING_SET, { head: '云溪县人民法院执行卷宗' })
const pdf = pdfOf(printed)
const docx = await docxOf([...RULING.slice(0, 3), { deleted: '本院于2023年1月1日立案执行。' }, ...RULING.slice(3)])
put('ruling.pdf', pdf)
put('ruling-unicode.pdf', pdfOf(printed, { cMap: 'UniGB-UCS2-H' }))
put('half-scanned.pdf', pdfOf([...printed, [], []], { scanned: [printed.length + 1, printed.length + 2] }))
put('scanned.pdf', pdfOf([[], []], { scanned: [1, 2] }))
put('locked.pdf', pdfOf(printed, { locked: true }))
put('damaged.pdf', pdf.slice(0, 700))
put('ruling.docx', docx)
put('query.docx', await docxOf(QUERY_TABLE))
put('damaged.docx', docx.slice(0, docx.length - 400))
put('locked.docx', compound(['Root Entry', 'EncryptionInfo', 'EncryptedPackage']))
put('old.doc', compound(['Root Entry', 'WordDocument', '1Table']))

/** As much of the old Office container as tells what it is: its mark, and a directory sector with names in UTF-16. */
function compound(names: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(1536)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  names.forEach((name, i) => [...name].forEach((c, n) => { bytes[512 + i * 128 + n * 2] = c.charCodeAt(0) }))
  return bytes
}
