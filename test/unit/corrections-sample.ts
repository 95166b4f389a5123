import { caseFileSchema, type CaseFile } from '../../casefile/schema.ts'
import { correctionSchema, type Action, type Correction, type Target } from '../../casefile/corrections.ts'

/** An invented case of the three-month rule, and corrections of it. */

export const at = (value: unknown, quote = String(value), start = 10) => ({ value, quote, where: { start, end: start + quote.length } })

export function sampleFile(more: object = {}): CaseFile {
  return caseFileSchema.parse({
    caseNumber: at('（2024）青9921执2318号'), caseType: at('first'), court: at('青江省云溪县人民法院'), filedOn: at('2024-11-30', '2024-11-30', 40), proposedCloseOn: at('2025-02-28'),
    amounts: { due: at('58000.00', '58,000元'), unpaid: at('58000.00', '58,000元') },
    applicants: [{ name: at('段干云') }], debtors: [{ name: at('濮阳朔'), address: at('白石乡下坪村') }, { name: at('闻砚') }],
    events: [
      { kind: at('applicant-interviewed', '2025-02-20 约谈'), on: at('2025-02-20', '2025-02-20 约谈'), party: at('段干云'), result: at('同意终本'), detail: at('签字确认') },
      { kind: at('onsite-visit', '2025-01-08 现场走访'), on: at('2025-01-08', '2025-01-08 现场走访'), party: at('濮阳朔') },
      { kind: at('onsite-visit', '次月走访闻砚'), on: at('2025-02-01', '二月'), onPrecision: at('month'), party: at('闻砚') },
    ],
    assets: [{ kind: at('vehicle', '小型轿车'), owner: at('濮阳朔'), description: at('青A00001') }, { kind: at('deposit', '存款1'), owner: at('闻砚'), value: at('120.00') }],
    documents: [{ kind: at('约谈笔录'), on: at('2025-02-20') }],
    coverage: { basics: 'partial', parties: 'complete', events: 'complete', interviews: 'complete', assets: 'complete' },
    ...more,
  })
}

let made = 0
export function correction(target: Target, action: Action, more: Partial<Correction> = {}): Correction {
  const n = ++made
  const instant = new Date(Date.UTC(2026, 10, 22, 2, 0, n)).toISOString()
  return correctionSchema.parse({ id: `corr-${String(n).padStart(6, '0')}`, caseId: '（2024）青9921执2318号', target, action, seen: [], reason: '', by: '苏木', at: instant, updatedAt: instant, revision: 1, ...more })
}
export const set = (path: Extract<Target, { type: 'field' }>['path'], value: string | null, more: Partial<Correction> = {}) => correction({ type: 'field', path }, { type: 'set', value }, more)
