import type { ProfileData } from '../../../casefile/profile.ts'

/*
 * 中国执行信息公开网. Structure as public scripts and saved answers have it (2026-11); no page was asked of the server.
 * A person is looked up, and one case is told in up to four sections, with the court spelled in different ways.
 */

const marks = (words: string, as: 'label' | 'section' | 'column', weight: number) => words.split(' ').map((text) => ({ text, as, weight }))

export const ZXGK: ProfileData = {
  profileVersion: 1,
  id: 'shipped-zxgk',
  name: '中国执行信息公开网',
  author: '终本审查助手',
  updatedAt: '2026-11-22T00:00:00.000Z',
  note: '综合查询被执行人的结果列表和详情页。同一案件分栏显示、每名被执行人一行，合并为一件。',
  pages: [
    {
      name: '查询结果',
      kind: 'case-list',
      urls: [{ host: 'zxgk.court.gov.cn', path: '/gkw/html/*/index.html' }],
      tables: [{
        kind: 'cases', headers: ['序号', '姓名', '立案时间', '案号'], oneRowAParty: true,
        columns: [{ header: '姓名', column: 'debtors' }, { header: '立案时间', column: 'filedOn' }, { header: '案号', column: 'caseNumber' }],
      }],
      fingerprint: [{ view: '', marks: [...marks('姓名 立案时间 案号', 'column', 3), ...marks('序号 查看', 'column', 1)] }],
    },
    {
      name: '案件详情',
      kind: 'case-detail',
      urls: [{ host: 'zxgk.court.gov.cn', path: '/gkw/html/*/detail.html' }],
      records: '#detail-sections table',
      fields: [
        { field: 'caseNumber', label: '案号' },
        { field: 'court', label: '执行法院' },
        { field: 'filedOn', label: '立案时间' },
        { field: 'closedOn', label: '终本日期' },
        { field: 'amounts.due', label: '执行标的' },
        { field: 'amounts.unpaid', label: '未履行金额' },
        { field: 'debtors', label: '被执行人姓名/名称' },
        { field: 'basis.number', label: '执行依据文号' },
        { field: 'basis.court', label: '做出执行依据单位' },
        /* 在失信栏里这两项是被执行人的履行情况，写法不一，不作为本案金额。 */
        { field: 'none', label: '已履行', section: '失信被执行人' },
        { field: 'none', label: '未履行', section: '失信被执行人' },
      ],
      fingerprint: [
        { view: '', marks: [...marks('案号 立案时间 执行法院', 'label', 3), ...marks('被执行人姓名/名称 执行标的 性别 身份证号码/组织机构代码', 'label', 1)] },
        { view: '', marks: [...marks('案号 立案时间 终本日期', 'label', 3), ...marks('被执行人姓名/名称 执行法院 执行标的 未履行金额', 'label', 1)] },
        { view: '', marks: [...marks('案号 立案时间 发布时间', 'label', 3), ...marks('执行依据文号 做出执行依据单位 生效法律文书确定的义务 被执行人的履行情况', 'label', 1)] },
        { view: '', marks: [...marks('案号 立案时间 限制消费人员姓名', 'label', 3)] },
      ],
    },
  ],
}
