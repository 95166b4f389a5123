import { describe, expect, it } from 'vitest'
import { readText } from '../../reading/read-text.ts'

/** A sentence that might open the story of a paper, between the entries of a diary: what stands above it is told too. */
const LINES = ['1月10日 网查，谷梁青在云溪农商行有存款2340元，当日冻结。', '1月21日 到谷梁青住所地走访，未见本人。', '2月7日 发款2340元给申请人。', '6月20日 约谈申请执行人，告知拟终本，其同意。']
const HEAD = '（2025）云9921执318号\n申请执行人：闻人晓\n被执行人：谷梁青\n'
const read = (title: string, between: string) => readText(`${title}\n${HEAD}${LINES.slice(0, 3).join('\n')}\n${between === '' ? '' : `${between}\n`}${LINES.slice(3).join('\n')}\n记录年度：2025年\n`).caseFile.events.map((e) => `${e.kind.value} ${e.on?.value ?? ''}`).sort()

describe.each(['执行日志', '工作记录'])('%s', (title) => {
  const plain = read(title, '')
  it('is read', () => { expect(plain.length).toBeGreaterThan(3) })
  it.each(['本案标的额较小。', '关于财产线索，另附材料。', '根据申请人要求，暂不评估。', '因系统升级，上述记录系补录。', '今日阅卷。'])('with “%s” in it', (between) => { expect(read(title, between)).toEqual(plain) })
})
