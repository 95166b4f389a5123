import { expect, it } from 'vitest'
import { caseFileSchema } from '../../casefile/schema.ts'
import { withNamedParties } from '../../rules/role-parties.ts'

/** Toward whom an act was done, told by the part or by the first of several. */

const DEBTORS = [{ name: '李海波' }, { name: '海平（某市）有限公司' }]
const file = (kind: string, party: string | string[] | undefined, debtors: object[] = DEBTORS) => caseFileSchema.parse({ applicants: [{ name: '方文清' }, { name: '周等' }], debtors, events: [{ kind, ...(party === undefined ? {} : { party }) }] })
const named = (kind: string, party: string | string[]) => withNamedParties(file(kind, party)).events[0]?.party?.value

it.each([
  ['二被执行人'], ['全体被执行人'], ['各被执行人'], ['被执行人'], ['李海波等'], ['李海波等二人'], ['被申请人'],
])('of an act toward debtors, %s means all: it is told without a party', (party) => expect(named('notice-issued', party)).toBeUndefined())
it.each([
  ['被执行人李海波', ['李海波']], ['被执行人：李海波', ['李海波']], ['被执行人海平(某市)有限公司', ['海平(某市)有限公司']],
])('%s is one of them', (party, names) => expect(named('notice-issued', party)).toEqual(names))
it('of an act that may be toward applicants too, all debtors are named', () => expect(named('zhongben-served', '被执行人')).toEqual(['李海波', '海平（某市）有限公司']))
it('applicants are named', () => {
  expect(named('applicant-interviewed', '申请执行人')).toEqual(['方文清', '周等'])
  expect(named('applicant-interviewed', '申请执行人方文清')).toEqual(['方文清'])
})
it.each([['李海波'], ['周等'], ['被执行人的法定代表人何永强'], ['王五等'], ['等'], ['何永强'], ['案外人']])('%s is left as it is, and the file is the same one', (party) => {
  const given = file('notice-issued', party)
  expect(withNamedParties(given)).toBe(given)
})
it('of debtors not known nothing is made up', () => {
  const given = file('notice-issued', '被执行人', [])
  expect(withNamedParties(given)).toBe(given)
})
it('thousands of acts toward hundreds of debtors stay small', () => {
  const many = caseFileSchema.parse({ debtors: Array.from({ length: 500 }, (_, i) => ({ name: `王${i}` })), events: Array.from({ length: 5000 }, () => ({ kind: 'zhongben-served', party: '全体被执行人' })) })
  expect(withNamedParties(many)).toBe(many)
})
