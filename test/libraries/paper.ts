import { pdfOf, typeset, type Printed } from '../files/pdf.ts'

/** An invented file of many pages, as a court's viewer shows it: records with a text layer that say nearly the same on every page, and a scan among them. */

export const PAPER_PAGES = 30
export const SCANNED_PAGE = 4
const PER_PAGE = 14

/** What only this page says. */
export const onPage = (n: number): string => `第${n}次走访时，村民委员会在场人员签名共${n * 3 + 1}人`

export function paper(): Uint8Array {
  const pages: Printed[][] = Array.from({ length: PAPER_PAGES }, (_, i) => {
    const [page = []] = typeset([
      { text: '走访笔录', at: 'centre', size: 22 }, '承办人前往被执行人住所地走访，未见其本人。', `${onPage(i + 1)}，均已核对无误。`,
      '经询问，被执行人常年外出，去向不明，家中仅有生活必需品，未发现可供执行的财产。', '上述笔录经阅读无误后由被询问人签名确认。', '经网络查控，未发现被执行人名下有可供执行的房产、车辆。',
    ], { perPage: PER_PAGE, numbered: false })
    return [...page, { text: `- ${i + 1} -`, x: 285, y: 800, size: 10 }]
  })
  return pdfOf(pages, { scanned: [SCANNED_PAGE] })
}
